package vn.tinhgon.simplification.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.Set;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.simplification.Compared;
import vn.tinhgon.simplification.CostPart;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.Doing;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.Measure;
import vn.tinhgon.simplification.PlanChain;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.PlanState;
import vn.tinhgon.simplification.Portfolio;
import vn.tinhgon.simplification.Recommendation;
import vn.tinhgon.simplification.Saving;
import vn.tinhgon.simplification.Standing;
import vn.tinhgon.simplification.Step;

/** States, savings and amounts as both pages show them. */
final class PlanWords {

    private final Component on;
    private final boolean onPaper;

    /** @param on the component whose language the words are in */
    PlanWords(Component on) {
        this(on, false);
    }

    private PlanWords(Component on, boolean onPaper) {
        this.on = on;
        this.onPaper = onPaper;
    }

    /** The same in the language of documents, whatever the page is read in. */
    PlanWords onPaper() {
        return new PlanWords(on, true);
    }

    Badge state(PlanState state) {
        var words = say("plan.state." + state);
        return switch (state) {
            case DRAFT -> new Badge(Glyph.PENCIL, Badge.Look.GREY, words);
            case SUBMITTED, APPRAISED -> new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, words);
            case RETURNED -> new Badge(Glyph.RETURN, Badge.Look.ATTENTION, words);
            case APPROVED, ENFORCED -> new Badge(Glyph.CHECK, Badge.Look.GOOD, words);
            case REJECTED, WITHDRAWN -> new Badge(Glyph.CROSS, Badge.Look.GREY, words);
        };
    }

    /** The same where it is known what comes next in the province: a plan is appraised first, or decided at once. */
    Badge state(PlanState state, PlanChain chain) {
        return state == PlanState.SUBMITTED && chain.appraises()
                ? new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, say("plan.state.toAppraise"))
                : state(state);
    }

    Badge state(Recommendation.State state) {
        var words = say("recommendation.state." + state);
        return switch (state) {
            case TO_SEND -> new Badge(Glyph.PENCIL, Badge.Look.GREY, words);
            case WAITING -> new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, words);
            case ACCEPTED -> new Badge(Glyph.CHECK, Badge.Look.GOOD, words);
            case REFUSED -> new Badge(Glyph.CROSS, Badge.Look.WRONG, words);
        };
    }

    Badge noPlan() {
        return new Badge(Glyph.RING, Badge.Look.EMPTY, say("plan.none"));
    }

    /** «50,77%» of what it cost before; «—» where that was nothing. */
    static String percent(Saving saving) {
        return saving.percent()
                .map(percent -> Formats.percent(percent.printed()))
                .orElse(Formats.NONE);
    }

    /** «46,09%»: how far what is approved goes towards a goal; «—» where there is nothing to measure it against. */
    static String approved(Goal goal, Portfolio portfolio) {
        return GoalCard.percent(goal, portfolio, portfolio.approved())
                .map((BigDecimal rate) -> Formats.percent(rate))
                .orElse(Formats.NONE);
    }

    /** «Bước 2», «Giấy tờ 1», «Cả thủ tục». */
    String part(CostPart.Key part) {
        return say("plan.part." + part.kind(), part.number());
    }

    /** What is done to a part: that it stays as it is, or takes over what another did, is said too. */
    String doings(Compared part) {
        if (!part.doings().isEmpty()) {
            return doings(part.doings());
        }
        return part.after().map(after -> taken(part.before(), after)).orElse("");
    }

    private String taken(CostPart before, CostPart after) {
        if (after.equals(before)) {
            return say("plan.same");
        }
        var isMoreWork = after.hours().compareTo(before.hours()) > 0 || after.days() > before.days();
        return say(isMoreWork ? "plan.more" : "plan.moreCost");
    }

    /** «Bỏ bước, rút thời gian». */
    String doings(Set<Doing> doings) {
        return doings.stream().map(doing -> say("plan.doing." + doing)).collect(joining(", "));
    }

    /** «3 thủ tục», «48.720.000 đ/năm»: an amount of what a goal counts. */
    String amount(Measure measure, long amount) {
        return say("plan.amount." + measure, Formats.count(amount));
    }

    /** «giảm 5.000.000 đ trên 10.000.000 đ mỗi năm, đã phê duyệt»: what a goal's official rate is made of. */
    String explained(Measure measure, Portfolio portfolio) {
        var approved = portfolio.approved();
        return switch (measure) {
            case COUNT ->
                say("plans.goal.COUNT.of", Formats.count(approved.count()), Formats.count(portfolio.published()));
            case COST -> say("plans.goal.COST.of", Formats.dong(approved.saving()), Formats.dong(portfolio.before()));
            case TIME -> say("plans.goal.TIME.of", Formats.count(approved.days()), Formats.count(portfolio.days()));
        };
    }

    /** «1307/QĐ-UBND»; «—» where there is none yet. */
    String decision(PlanRow row) {
        return row.plan()
                .flatMap(PlanRow.Planned::decision)
                .map(Decision::number)
                .orElse(Formats.NONE);
    }

    /** What is done to a procedure; «—» where it has no plan. */
    String action(PlanRow row) {
        return row.plan().map(plan -> doings(plan.doings())).orElse(Formats.NONE);
    }

    /** How a procedure's plan stands, or that it has none. */
    String stateOf(PlanRow row) {
        return row.plan().map(plan -> say("plan.state." + plan.state())).orElseGet(() -> say("plan.none"));
    }

    /** As of which list figures are, and who froze it; that they are provisional where nobody has. */
    String baseline(Standing standing) {
        var baselineOn = Formats.date(standing.reduction().baselineOn());
        return standing.reduction()
                .freezing()
                .map(by -> say("plans.frozen", baselineOn, by.by()))
                .orElseGet(() -> say("plans.notFrozen", Formats.date(standing.listedUntil()), baselineOn));
    }

    /** «Trần Minh trả lại lúc 09:41 15/6/2024». */
    String step(Step step) {
        return say("plan.step." + step.state(), step.name(), Formats.moment(step.takenAt()));
    }

    String say(String key, Object... arguments) {
        return onPaper
                ? on.getTranslation(OfficialDocument.LANGUAGE, key, arguments)
                : on.getTranslation(key, arguments);
    }
}
