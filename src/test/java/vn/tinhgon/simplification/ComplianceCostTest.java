package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;

/** The worked example of docs/use-cases/UC-005-record-a-plan.md. */
class ComplianceCostTest {

    private static final Dong INCOME = new Dong(46_900);
    private static final Volume VOLUME = new Volume(62, 1);
    private static final Effort BEFORE = effort("74", 340_000);

    @Test
    void the_example_worked_by_hand() {
        var saving = saving(effort("40", 0), VOLUME);

        assertThat(saving.before()).isEqualTo(new Dong(236_257_200));
        assertThat(saving.after()).isEqualTo(new Dong(116_312_000));
        assertThat(saving.amount()).isEqualTo(new Dong(119_945_200));
        assertThat(saving.percent().orElseThrow().printed()).isEqualByComparingTo("50.77");
    }

    @Test
    void is_rounded_once_at_the_end() {
        assertThat(ComplianceCost.aYear(effort("15.6", 0), new Volume(3, 1), new Dong(46_901)))
                .isEqualTo(new Dong(2_194_967));
    }

    @Test
    void half_a_dong_is_rounded_up() {
        assertThat(ComplianceCost.aYear(effort("0.5", 0), new Volume(1, 1), new Dong(1)))
                .isEqualTo(new Dong(1));
    }

    @Test
    void an_abolished_procedure_costs_nothing() {
        var saving = saving(Effort.NONE, VOLUME);

        assertThat(saving.after()).isEqualTo(Dong.ZERO);
        assertThat(saving.percent().orElseThrow().printed()).isEqualByComparingTo("100");
    }

    @Test
    void a_procedure_nobody_went_through_has_no_rate() {
        assertThat(saving(effort("1", 0), new Volume(0, 1)).percent()).isEmpty();
    }

    @Test
    void more_hours_than_before_are_refused_with_both_numbers() {
        assertThatThrownBy(() -> saving(effort("74.5", 0), VOLUME)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).contains("hours");
            assertThat(refused.arguments()).containsExactly(new BigDecimal("74.5"), new BigDecimal("74"));
        });
    }

    @Test
    void more_cost_than_before_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> saving(effort("74", 340_001), VOLUME))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).contains("other");
                    assertThat(refused.arguments()).containsExactly(236_257_262L, 236_257_200L);
                });
    }

    @Test
    void fewer_hours_may_cost_a_fee() {
        assertThat(saving(effort("40", 400_000), VOLUME).amount()).isGreaterThan(Dong.ZERO);
    }

    private static Saving saving(Effort after, Volume volume) {
        return Saving.of(BEFORE, after, volume, INCOME, UnaryOperator.identity());
    }

    private static Effort effort(String hours, long other) {
        return new Effort(new BigDecimal(hours), new Dong(other), 0);
    }
}
