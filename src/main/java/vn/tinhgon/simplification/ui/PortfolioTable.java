package vn.tinhgon.simplification.ui;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.platform.documents.DocumentTable;
import vn.tinhgon.platform.documents.DocumentTable.Column;
import vn.tinhgon.platform.documents.DocumentTable.Line;
import vn.tinhgon.platform.documents.DocumentTable.Total;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.PlanRow;

/** Procedures with their plans as a table of a document: unit by unit, with what all of them come to. */
final class PortfolioTable {

    private final PlanWords words;

    PortfolioTable(PlanWords words) {
        this.words = words;
    }

    DocumentTable of(List<PlanRow> rows) {
        var lines = ByUnit.rows(rows, PlanRow::unitName, this::line);
        lines.addAll(totals(PortfolioSums.of(rows)));
        return new DocumentTable(
                ByUnit.columns(
                        words,
                        Column.text(words.say("plans.head.state"), 12),
                        Column.text(words.say("plans.head.decision"), 15)),
                lines);
    }

    private Line line(int number, PlanRow row) {
        return new Line(List.of(
                String.valueOf(number),
                row.code(),
                row.name(),
                words.action(row),
                words.stateOf(row),
                words.decision(row),
                figure(row.before()),
                figure(PortfolioExport.after(row)),
                figure(row.plan().map(plan -> plan.saving().amount())),
                row.plan().map(plan -> PlanWords.percent(plan.saving())).orElse(Formats.NONE)));
    }

    private static String figure(Optional<Dong> amount) {
        return amount.map(dong -> Formats.count(dong.amount())).orElse(Formats.NONE);
    }

    /** Σ saving ÷ Σ before counts what is approved, of all that are listed; what others would save stands below it. */
    private List<Total> totals(PortfolioSums sums) {
        var approved = new Total(
                words.say("plans.paper.total", Formats.count(sums.rows())),
                ByUnit.sums(sums.before(), sums.approved()));
        return sums.hasOthers()
                ? List.of(
                        approved,
                        new Total(
                                words.say("plans.paper.others"),
                                List.of(
                                        Formats.NONE,
                                        Formats.NONE,
                                        Formats.count(sums.others().amount()),
                                        Formats.NONE)))
                : List.of(approved);
    }
}
