package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetRow;

/**
 * A procedure as its rows of a file say it.
 *
 * @param row its first
 */
record SheetProcedure(int row, ProcedureCodes codes, ProcedureScope scope, Content content, SignedDecision decision) {

    /** What the rules call a field, and in which column it stands; the others are called alike. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("nationalCode", ProcedureSheet.NATIONAL_CODE),
            Map.entry("name", ProcedureSheet.NAME),
            Map.entry("takenInAt", ProcedureSheet.TAKEN_IN_AT),
            Map.entry("legalBasis", ProcedureSheet.LEGAL_BASIS),
            Map.entry("times", ProcedureSheet.TIMES),
            Map.entry("subjects", ProcedureSheet.SUBJECTS),
            Map.entry("figuresOn", ProcedureSheet.FIGURES_ON),
            Map.entry("decisionNumber", ProcedureSheet.DECISION),
            Map.entry("inForceFrom", ProcedureSheet.IN_FORCE_FROM),
            Map.entry("calendarDays", ProcedureSheet.DAYS),
            Map.entry("service", ProcedureSheet.SERVICE),
            Map.entry("fee", ProcedureSheet.FEE),
            Map.entry("steps", ProcedureSheet.WORK),
            Map.entry("papers", ProcedureSheet.PAPER));

    /** The same of a paper, beside a step in one row. */
    private static final Map<String, String> COLUMNS_OF_A_PAPER = Map.of(
            "name", ProcedureSheet.PAPER,
            "hours", ProcedureSheet.PAPER_HOURS,
            "service", ProcedureSheet.PAPER_SERVICE);

    /** What is wrong with a row, at the column it is wrong in. */
    static Reason reason(Refused refused) {
        return new Reason(
                refused.field().map(field -> COLUMNS.getOrDefault(field, field)), refused.key(), refused.arguments());
    }

    /** Reads the rows of one procedure; what is wrong is kept by the row it is wrong in. */
    static final class Reading {

        private final Map<String, UnitId> units;
        private final Map<Integer, Refused> wrong = new LinkedHashMap<>();

        /** @param units by their codes, and by their names in plain letters */
        Reading(Map<String, UnitId> units) {
            this.units = units;
        }

        Map<Integer, Refused> wrong() {
            return wrong;
        }

        /** Empty where something is wrong in one of the rows. */
        Optional<SheetProcedure> of(List<SheetRow> rows) {
            var steps = new ArrayList<WorkStep>();
            var papers = new ArrayList<Paper>();
            for (var row : rows) {
                try {
                    step(row).ifPresent(steps::add);
                    paper(row).ifPresent(papers::add);
                } catch (Refused refused) {
                    wrong.put(row.number(), refused);
                }
            }
            var first = rows.getFirst();
            if (wrong.isEmpty()) {
                try {
                    return Optional.of(new SheetProcedure(
                            first.number(),
                            codes(first),
                            scope(first),
                            content(first, steps, papers),
                            decision(first)));
                } catch (Refused refused) {
                    wrong.put(first.number(), refused);
                }
            }
            return Optional.empty();
        }

        private Content content(SheetRow row, List<WorkStep> steps, List<Paper> papers) {
            return new Content(
                    unit(row.text(ProcedureSheet.UNIT)),
                    row.text(ProcedureSheet.NAME),
                    row.text(ProcedureSheet.FIELD),
                    one(row, ProcedureSheet.LEVEL, DecidingLevel.values()),
                    one(row, ProcedureSheet.ONLINE, OnlineLevel.values()),
                    row.text(ProcedureSheet.LEGAL_BASIS),
                    row.text(ProcedureSheet.TAKEN_IN_AT),
                    row.text(ProcedureSheet.RESULT),
                    count(row, ProcedureSheet.TIMES),
                    count(row, ProcedureSheet.SUBJECTS),
                    row.day(ProcedureSheet.FIGURES_ON),
                    steps,
                    papers);
        }

        private UnitId unit(String word) {
            return Optional.ofNullable(units.get(word))
                    .or(() -> Optional.ofNullable(units.get(KnownUnits.plain(word))))
                    .orElseThrow(() -> Refused.field(ProcedureSheet.UNIT, "procedure.import.refused.unit", word));
        }
    }

    private static ProcedureCodes codes(SheetRow row) {
        return new ProcedureCodes(row.text(ProcedureSheet.CODE), Optional.of(row.text(ProcedureSheet.NATIONAL_CODE)));
    }

    private static ProcedureScope scope(SheetRow row) {
        return one(row, ProcedureSheet.SCOPE, ProcedureScope.values());
    }

    private static SignedDecision decision(SheetRow row) {
        return new SignedDecision(
                        row.text(ProcedureSheet.DECISION),
                        day(row, ProcedureSheet.SIGNED_ON),
                        day(row, ProcedureSheet.IN_FORCE_FROM))
                .numbered();
    }

    private static LocalDate day(SheetRow row, String column) {
        return row.day(column).orElseThrow(() -> Refused.field(column, "day.refused.none"));
    }

    private static Optional<WorkStep> step(SheetRow row) {
        if (row.text(ProcedureSheet.WORK).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WorkStep(
                row.text(ProcedureSheet.DOER),
                row.text(ProcedureSheet.WORK),
                hours(row, ProcedureSheet.HOURS),
                Optional.of(row.text(ProcedureSheet.DAYS))
                        .filter(text -> !text.isEmpty())
                        .map(text -> count(row, ProcedureSheet.DAYS)),
                amount(row, ProcedureSheet.SERVICE),
                amount(row, ProcedureSheet.FEE)));
    }

    private static Optional<Paper> paper(SheetRow row) {
        if (row.text(ProcedureSheet.PAPER).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Paper(
                    row.text(ProcedureSheet.PAPER),
                    row.text(ProcedureSheet.PAPER_KIND).isEmpty()
                            ? Paper.Kind.DOCUMENT
                            : one(row, ProcedureSheet.PAPER_KIND, Paper.Kind.values()),
                    orNone(row, ProcedureSheet.ORIGINALS),
                    orNone(row, ProcedureSheet.COPIES),
                    !row.text(ProcedureSheet.REPLACEABLE).isEmpty(),
                    hours(row, ProcedureSheet.PAPER_HOURS),
                    amount(row, ProcedureSheet.PAPER_SERVICE)));
        } catch (Refused refused) {
            var field = refused.field().orElse(ProcedureSheet.PAPER);
            throw Refused.field(
                    COLUMNS_OF_A_PAPER.getOrDefault(field, field),
                    refused.key(),
                    refused.arguments().toArray());
        }
    }

    private static Optional<BigDecimal> hours(SheetRow row, String column) {
        return Optional.of(row.text(column)).filter(text -> !text.isEmpty()).map(text -> Typed.hours(column, text));
    }

    private static int orNone(SheetRow row, String column) {
        return row.text(column).isEmpty() ? 0 : count(row, column);
    }

    private static int count(SheetRow row, String column) {
        return (int) Math.min(Typed.count(column, row.text(column)), Integer.MAX_VALUE);
    }

    private static Dong amount(SheetRow row, String column) {
        return row.text(column).isEmpty() ? Dong.ZERO : new Dong(Typed.count(column, row.text(column)));
    }

    private static <E extends Enum<E>> E one(SheetRow row, String column, E[] among) {
        var word = row.text(column).toUpperCase(Locale.ROOT);
        return Stream.of(among)
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.field(column, "procedure.import.refused.word", row.text(column)));
    }
}
