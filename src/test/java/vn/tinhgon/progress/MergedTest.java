package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.progress.Merged.Part;

/** Two who type over the same figure at once. */
class MergedTest {

    private final Figure seen = AFigure.of(60, 100).noted("Tháng 6").typed();

    @Test
    void what_one_left_as_it_was_is_the_others_to_say() {
        var mine = AFigure.of(66, 100).noted("Tháng 6").typed();
        var theirs = AFigure.of(60, 100).noted("Tháng 6").proven("415/STP-VP").typed();
        assertThat(Merged.of(seen, mine, theirs)).hasValueSatisfying(merged -> {
            assertThat(merged.figure().rate()).isEqualTo(new Rate(66, 100));
            assertThat(merged.figure().evidenceReference()).isEqualTo("415/STP-VP");
            assertThat(merged.theirs()).containsExactly(Part.REFERENCE);
        });
    }

    @Test
    void the_same_said_by_both_is_no_collision() {
        var both = AFigure.of(66, 100).noted("Tháng 6").typed();
        assertThat(Merged.of(seen, both, both)).hasValueSatisfying(merged -> {
            assertThat(merged.figure()).isEqualTo(both);
            assertThat(merged.theirs()).isEmpty();
        });
    }

    @Test
    void where_both_said_something_else_nothing_is_merged() {
        var mine = AFigure.of(66, 100).noted("Tháng 6").typed();
        var theirs = AFigure.of(67, 100).noted("Tháng 6").proven("415/STP-VP").typed();
        assertThat(Merged.of(seen, mine, theirs)).isEmpty();
    }

    @Test
    void numerator_and_denominator_are_one_field() {
        var mine = AFigure.of(66, 100).noted("Tháng 6").typed();
        var theirs = AFigure.of(60, 120).noted("Tháng 6").typed();
        assertThat(Merged.of(seen, mine, theirs))
                .as("66/120 was said by nobody")
                .isEmpty();
    }
}
