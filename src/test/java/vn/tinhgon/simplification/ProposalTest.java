package vn.tinhgon.simplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.simplification.CostPart.Kind.PAPER;
import static vn.tinhgon.simplification.CostPart.Kind.STEP;
import static vn.tinhgon.simplification.CostPart.Kind.WHOLE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.procedure.DecidingLevel;
import vn.tinhgon.procedure.OnlineLevel;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.CostPart.Kind;

/** What a plan changes of a procedure, part by part: the example worked by hand in docs/use-cases/UC-005-record-a-plan.md. */
class ProposalTest {

    private static final Dong INCOME = new Dong(50_000);

    /** Steps of 1, 4 and 2 hours, 1, 5 and 2 days; the second is paid 20,000 đồng. A form of 1 hour, a paper of 30,000 đồng. */
    private static final Before BEFORE = new Before(
            1,
            List.of(
                    step(1, "Tiếp nhận hồ sơ giấy", "1", 1, 0),
                    step(2, "Thẩm tra", "4", 5, 20_000),
                    step(3, "Ký", "2", 2, 0),
                    paper(1, "Tờ khai", true, "1", 0),
                    paper(2, "Bản sao chứng thực", false, "0", 30_000)),
            DecidingLevel.PROVINCE,
            OnlineLevel.NONE,
            new Volume(2, 100));

    /**
     * By hand, one time: before 8 hours and 50,000 đồng, 450,000 đồng; after 1 + 2 + 0.5 = 3.5 hours and nothing else,
     * 175,000 đồng. 200 times a year: 90 million, 35 million, 55 million saved.
     */
    @Test
    void what_is_dropped_replaced_and_shortened_adds_up_to_what_is_saved() {
        var proposal = AProposal.that("Bỏ thẩm tra")
                .drops(STEP, 2)
                .takes(PAPER, 1, "0.5")
                .replaces(2)
                .says();
        assertThat(proposal.effort(BEFORE)).isEqualTo(new Effort(new BigDecimal("3.5"), Dong.ZERO, 3));
        var saving = proposal.saving(BEFORE, INCOME);
        assertThat(saving).isEqualTo(new Saving(new Dong(90_000_000), new Dong(35_000_000), 8, 3));
        assertThat(proposal.doings(BEFORE))
                .containsExactlyInAnyOrder(Doing.DROP_STEP, Doing.REPLACE_PAPER, Doing.SIMPLIFY_FORM);
    }

    @Test
    void what_is_done_follows_from_what_is_different() {
        assertThat(doings(AProposal.that("x").takes(STEP, 1, "Tiếp nhận điện tử", "1", 1, 0, 0)))
                .containsExactly(Doing.REWORD);
        assertThat(doings(AProposal.that("x").takes(STEP, 2, "", "4", 3, 20_000, 0)))
                .containsExactly(Doing.SHORTEN);
        assertThat(doings(AProposal.that("x").takes(STEP, 2, "", "4", 5, 10_000, 0)))
                .containsExactly(Doing.LOWER_COST);
        assertThat(doings(AProposal.that("x").drops(PAPER, 2))).containsExactly(Doing.DROP_PAPER);
        assertThat(doings(AProposal.that("x").decidedBy(DecidingLevel.COMMUNE))).containsExactly(Doing.DELEGATE);
        assertThat(doings(AProposal.that("x").online(OnlineLevel.FULL))).containsExactly(Doing.PUT_ONLINE);
        assertThat(AProposal.abolishes("x").doings(BEFORE)).containsExactly(Doing.ABOLISH);
        assertThat(AProposal.merges(ProcedureId.next()).doings(BEFORE)).containsExactly(Doing.MERGE);
    }

    @Test
    void what_is_not_there_or_is_no_step_ahead_is_refused() {
        refused(
                "plan.refused.part.STEP",
                () -> AProposal.that("x").drops(STEP, 4).says().compared(BEFORE));
        refused(
                "plan.refused.part.WHOLE",
                () -> AProposal.that("x").drops(WHOLE, 1).says().compared(BEFORE));
        refused(
                "plan.refused.onlyPapers",
                () -> new PlanChange(
                        new Key(STEP, 1), PlanChange.Fate.REPLACED, "", BigDecimal.ZERO, 0, Dong.ZERO, Dong.ZERO));
        refused("plan.refused.level", () -> doings(AProposal.that("x").decidedBy(DecidingLevel.PROVINCE)));
        refused("plan.refused.online", () -> doings(AProposal.that("x").online(OnlineLevel.NONE)));
        refused("plan.refused.nothing", () -> doings(AProposal.that("x")));
        refused("plan.refused.noContent", () -> AProposal.that(" ").says());
        refused(
                "plan.refused.noInto",
                () -> new Proposal(
                        1, PlanAction.MERGE, "x", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    @Test
    void a_step_that_takes_no_hours_any_more_is_to_be_dropped_and_ten_thousand_are_the_most() {
        refused("plan.refused.noHours", () -> doings(AProposal.that("x").takes(STEP, 2, "0")));
        refused("plan.refused.hours", () -> AProposal.that("x").takes(STEP, 2, "10000.01"));
        refused("plan.refused.hours", () -> AProposal.that("x").takes(STEP, 2, "-1"));
        refused("plan.refused.hours", () -> AProposal.that("x").takes(STEP, 2, "1.234"));
        assertThat(AProposal.that("x").takes(STEP, 2, "10000").says().changes()).hasSize(1);
    }

    @Test
    void more_than_before_is_refused_at_the_part_that_takes_it() {
        var longer = AProposal.that("x").takes(STEP, 3, "", "3", 2, 0, 0).says();
        assertThatThrownBy(() -> longer.saving(BEFORE, INCOME))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("STEP-3.hours"));
        var dearer = AProposal.that("x").takes(STEP, 1, "", "1", 1, 500_000, 0).says();
        assertThatThrownBy(() -> dearer.saving(BEFORE, INCOME))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("STEP-1.service"));
    }

    /** One step may take over what another did, as long as the whole gets no longer. */
    @Test
    void a_step_may_grow_where_another_goes() {
        var proposal = AProposal.that("Gộp thẩm tra vào ký")
                .drops(STEP, 2)
                .takes(STEP, 3, "Thẩm tra và ký", "5", 4, 0, 0)
                .says();
        assertThat(proposal.saving(BEFORE, INCOME).daysAfter()).isEqualTo(5);
    }

    @Test
    void hours_known_for_the_whole_are_changed_as_a_whole_whatever_the_steps_say() {
        var whole = AProposal.whole("4", 10_000);
        assertThat(whole.effort(BEFORE)).isEqualTo(new Effort(new BigDecimal("4"), new Dong(10_000), 0));
    }

    /** In whatever order changes are named, it is the same plan; what is saved is Σ of what each part saves. */
    @RepeatedTest(100)
    void the_saving_is_the_sum_over_its_parts(RepetitionInfo drawn) {
        var chance = new Random(drawn.getCurrentRepetition());
        var parts = new ArrayList<CostPart>();
        var changes = new ArrayList<PlanChange>();
        for (var number = 1; number <= chance.nextInt(1, 30); number++) {
            var part = step(
                    number,
                    "Bước " + number,
                    hundredths(chance.nextInt(1, 10_000)),
                    chance.nextInt(30),
                    chance.nextInt(100_000));
            parts.add(part);
            if (chance.nextBoolean()) {
                var hours = part.hours().min(new BigDecimal(hundredths(chance.nextInt(1, 10_000))));
                changes.add(new PlanChange(
                        part.key(),
                        PlanChange.Fate.CHANGED,
                        "",
                        hours,
                        chance.nextInt(part.days() + 1),
                        new Dong(chance.nextLong(part.service().amount() + 1)),
                        Dong.ZERO));
            }
        }
        var before = new Before(1, parts, DecidingLevel.PROVINCE, OnlineLevel.NONE, new Volume(1, 1));
        var proposal = proposal(changes);
        Collections.shuffle(changes, chance);
        assertThat(proposal(changes)).isEqualTo(proposal);
        var exact = proposal.compared(before).stream()
                .map(part -> part.before()
                        .once(INCOME)
                        .subtract(part.after().orElseThrow().once(INCOME)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(proposal.saving(before, INCOME).amount().amount())
                        .subtract(exact)
                        .abs())
                .isLessThanOrEqualTo(BigDecimal.ONE);
    }

    private static Proposal proposal(List<PlanChange> changes) {
        return new Proposal(1, PlanAction.SIMPLIFY, "x", Optional.empty(), Optional.empty(), Optional.empty(), changes);
    }

    private static String hundredths(int number) {
        return BigDecimal.valueOf(number, 2).toPlainString();
    }

    private static Set<Doing> doings(AProposal proposal) {
        return proposal.says().doings(BEFORE);
    }

    private static CostPart step(int number, String text, String hours, int days, long service) {
        return part(Kind.STEP, number, text, false, hours, days, service);
    }

    private static CostPart paper(int number, String text, boolean form, String hours, long service) {
        return part(Kind.PAPER, number, text, form, hours, 0, service);
    }

    private static CostPart part(
            Kind kind, int number, String text, boolean form, String hours, int days, long service) {
        return new CostPart(
                new Key(kind, number), "", text, form, new BigDecimal(hours), days, new Dong(service), Dong.ZERO);
    }

    private static void refused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
