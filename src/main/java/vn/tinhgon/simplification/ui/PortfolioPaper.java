package vn.tinhgon.simplification.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.documents.OfficialDocument.Block;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;
import vn.tinhgon.platform.documents.OfficialDocument.Paragraph;
import vn.tinhgon.platform.documents.OfficialDocument.Title;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.Portfolio;
import vn.tinhgon.simplification.Standing;

/** A list of procedures with their plans on paper, with what it is measured against and how far that is. */
final class PortfolioPaper {

    private final PlanWords words;

    PortfolioPaper(PlanWords words) {
        this.words = words;
    }

    /**
     * @param whose unit or province
     * @param remark what has to be said of the province; may be empty
     */
    OfficialDocument of(
            Letterhead letterhead, String whose, Optional<String> remark, Standing standing, List<PlanRow> rows) {
        var blocks = new ArrayList<Block>();
        remark.map(Paragraph::new).ifPresent(blocks::add);
        lines(standing).stream().map(Paragraph::new).forEach(blocks::add);
        blocks.add(new PortfolioTable(words).of(rows));
        var list = standing.reduction();
        return new OfficialDocument(
                Optional.of(letterhead),
                Title.of(words.say("plans.paper.kind"), words.say("plans.title." + list.scope(), whose), ""),
                blocks,
                Optional.empty(),
                true);
    }

    /** What figures are measured against, and each goal with what is approved, enforced and wanted. */
    List<String> lines(Standing standing) {
        var lines = new ArrayList<String>();
        lines.add(words.baseline(standing));
        standing.portfolio().ifPresent(portfolio -> {
            lines.add(words.say(
                    "plans.baseline", Formats.count(portfolio.published()), Formats.dong(portfolio.before())));
            standing.reduction().goals().forEach(goal -> lines.add(goal(goal, portfolio)));
        });
        return lines;
    }

    private String goal(Goal goal, Portfolio portfolio) {
        return words.say(
                "plans.paper.goal",
                words.say("plans.goal." + goal.measure()),
                words.explained(goal.measure(), portfolio),
                percent(goal, portfolio, portfolio.approved()),
                percent(goal, portfolio, portfolio.enforced()),
                Formats.plain(goal.threshold()) + "%",
                words.say(portfolio.attains(goal) ? "plans.attained" : "plans.notAttained"));
    }

    private static String percent(Goal goal, Portfolio portfolio, Portfolio.Cut cut) {
        return GoalCard.percent(goal, portfolio, cut).map(Formats::percent).orElse(Formats.NONE);
    }
}
