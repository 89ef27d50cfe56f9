package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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
        var saving = simplified(effort("40", 0)).of(BEFORE, VOLUME, INCOME);

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
    void an_abolished_procedure_costs_nothing_whatever_was_typed() {
        var saving = new Proposal(PlanAction.ABOLISH, "Không còn căn cứ", "Tiếp nhận", effort("999", 999))
                .of(BEFORE, VOLUME, INCOME);

        assertThat(saving.after()).isEqualTo(Dong.ZERO);
        assertThat(saving.percent().orElseThrow().printed()).isEqualByComparingTo("100");
    }

    @Test
    void a_procedure_nobody_went_through_has_no_rate() {
        assertThat(simplified(effort("1", 0))
                        .of(BEFORE, new Volume(0, 1), INCOME)
                        .percent())
                .isEmpty();
    }

    @Test
    void more_hours_than_before_are_refused_with_both_numbers() {
        assertThatThrownBy(() -> simplified(effort("74.5", 0)).of(BEFORE, VOLUME, INCOME))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).contains("hours");
                    assertThat(refused.arguments()).containsExactly(new BigDecimal("74.5"), new BigDecimal("74"));
                });
    }

    @Test
    void more_cost_than_before_is_refused_with_both_numbers() {
        assertThatThrownBy(() -> simplified(effort("74", 340_001)).of(BEFORE, VOLUME, INCOME))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).contains("other");
                    assertThat(refused.arguments()).containsExactly(236_257_262L, 236_257_200L);
                });
    }

    @Test
    void fewer_hours_may_cost_a_fee() {
        assertThat(simplified(effort("40", 400_000)).of(BEFORE, VOLUME, INCOME).amount())
                .isGreaterThan(Dong.ZERO);
    }

    @Test
    void a_plan_says_what_it_does() {
        assertThatThrownBy(() -> new Proposal(PlanAction.SIMPLIFY, " ", "Ký", effort("1", 0)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.field()).contains("content"));
        assertThatThrownBy(() -> new Proposal(PlanAction.SIMPLIFY, "x".repeat(100_000), "Ký", effort("1", 0)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.arguments()).containsExactly(4000, 100_000));
        assertThatThrownBy(() -> new Proposal(PlanAction.SIMPLIFY, "Bỏ bước", "", effort("1", 0)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.field()).contains("steps"));
    }

    private static Proposal simplified(Effort effort) {
        return new Proposal(PlanAction.SIMPLIFY, "Bỏ một bước", "Tiếp nhận\nKý", effort);
    }

    private static Effort effort(String hours, long other) {
        return new Effort(new BigDecimal(hours), new Dong(other), 0);
    }
}
