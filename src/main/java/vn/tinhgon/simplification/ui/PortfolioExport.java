package vn.tinhgon.simplification.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.platform.exchange.ExportColumn.Value;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.PlanRow.Planned;
import vn.tinhgon.simplification.Saving;
import vn.tinhgon.simplification.Standing;

/** Procedures with their plans as a workbook, and below them what they are measured against. */
final class PortfolioExport {

    private static final int CODE = 18;
    private static final int WORDS = 40;
    private static final int FIGURE = 16;

    /** Which column is that of the cost before. */
    private static final int FIRST_FIGURE = 5;

    private final PlanWords words;

    PortfolioExport(PlanWords words) {
        this.words = words;
    }

    void xlsx(Standing standing, List<PlanRow> rows, LocalDate printedOn, OutputStream to) throws IOException {
        var notes = new ArrayList<>(new PortfolioPaper(words).lines(standing));
        notes.add(words.say("plans.paper.printedOn", Formats.date(printedOn)));
        new Export<>(words.say("plans.paper.sheet"), columns())
                .summed(sums(PortfolioSums.of(rows)))
                .under(notes)
                .xlsx(rows.stream(), to);
    }

    /** What has no plan costs the same afterwards. */
    static Optional<Dong> after(PlanRow row) {
        return row.plan().map(plan -> plan.saving().after()).or(row::before);
    }

    private List<List<Value>> sums(PortfolioSums sums) {
        var approved = sums(
                words.say("plans.paper.total", Formats.count(sums.rows())),
                number(sums.before()),
                number(sums.after()),
                number(sums.approved()),
                sums.before().amount() == 0
                        ? new Value.Nothing()
                        : new Value.Number(
                                Percent.of(
                                                sums.approved().amount(),
                                                sums.before().amount())
                                        .printed(),
                                2));
        var nothing = new Value.Nothing();
        return sums.hasOthers()
                ? List.of(
                        approved,
                        sums(words.say("plans.paper.others"), nothing, nothing, number(sums.others()), nothing))
                : List.of(approved);
    }

    private static Value number(Dong amount) {
        return new Value.Number(BigDecimal.valueOf(amount.amount()), 0);
    }

    /** Under the code, and under what it costs before and after, is saved, and the percent of that. */
    private List<Value> sums(String label, Value... figures) {
        var cells = new ArrayList<Value>(Collections.nCopies(columns().size(), new Value.Nothing()));
        cells.set(0, new Value.Text(label));
        for (var figure = 0; figure < figures.length; figure++) {
            cells.set(FIRST_FIGURE + figure, figures[figure]);
        }
        return cells;
    }

    private List<ExportColumn<PlanRow>> columns() {
        return List.of(
                ExportColumn.text(words.say("plans.head.code"), CODE, PlanRow::code),
                ExportColumn.text(words.say("plans.head.procedure"), WORDS, PlanRow::name),
                ExportColumn.text(words.say("plans.head.unit"), WORDS, PlanRow::unitName),
                ExportColumn.text(words.say("plans.head.action"), WORDS, words::action),
                ExportColumn.text(words.say("plans.head.state"), FIGURE, words::stateOf),
                dong("plans.head.before", PlanRow::before),
                dong("plans.paper.after", PortfolioExport::after),
                dong("plans.head.saving", saving(Saving::amount)),
                ExportColumn.number(
                        words.say("plans.paper.percent"),
                        FIGURE,
                        2,
                        row -> row.plan()
                                .flatMap(plan -> plan.saving().percent())
                                .map(Percent::printed)),
                days("plans.paper.daysBefore", Saving::daysBefore),
                days("plans.paper.daysAfter", Saving::daysAfter),
                ExportColumn.text(
                        words.say("plans.head.decision"),
                        CODE,
                        row -> decision(row).map(Decision::number).orElse("")),
                ExportColumn.day(
                        words.say("plans.paper.signedOn"),
                        CODE,
                        row -> decision(row).map(Decision::signedOn)));
    }

    private static Optional<Decision> decision(PlanRow row) {
        return row.plan().flatMap(Planned::decision);
    }

    private static Function<PlanRow, Optional<Dong>> saving(Function<Saving, Dong> amount) {
        return row -> row.plan().map(Planned::saving).map(amount);
    }

    private ExportColumn<PlanRow> dong(String key, Function<PlanRow, Optional<Dong>> amount) {
        return ExportColumn.number(
                words.say(key),
                FIGURE,
                0,
                amount.andThen(dong -> dong.map(Dong::amount).map(BigDecimal::valueOf)));
    }

    private ExportColumn<PlanRow> days(String key, Function<Saving, Integer> days) {
        return ExportColumn.number(
                words.say(key),
                FIGURE,
                0,
                row -> row.plan().map(Planned::saving).map(days).map(BigDecimal::valueOf));
    }
}
