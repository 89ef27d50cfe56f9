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
        lines.add(total(rows));
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
                figure(row.plan().map(plan -> plan.saving().after())),
                figure(row.plan().map(plan -> plan.saving().amount())),
                row.plan().map(plan -> PlanWords.percent(plan.saving())).orElse(Formats.NONE)));
    }

    private static String figure(Optional<Dong> amount) {
        return amount.map(dong -> Formats.count(dong.amount())).orElse(Formats.NONE);
    }

    /** Σ saving ÷ Σ before, of all that are listed: what has no plan costs the same afterwards. */
    private Total total(List<PlanRow> rows) {
        var before =
                ByUnit.sum(rows.stream().flatMap(row -> row.before().stream()).toList());
        var saving = ByUnit.sum(rows.stream()
                .flatMap(row -> row.plan().stream())
                .map(plan -> plan.saving().amount())
                .toList());
        return new Total(words.say("plans.paper.total", Formats.count(rows.size())), ByUnit.sums(before, saving));
    }
}
