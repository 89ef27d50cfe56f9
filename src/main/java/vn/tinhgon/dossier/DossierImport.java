package vn.tinhgon.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.dossier.DossierPreview.BrokenTotal;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.unit.UnitRow;

/**
 * Works out what a file comes to. A unit's counts and the list of its overdue dossiers are one thing: they are taken
 * together or not at all, and both anew where one of them is.
 */
final class DossierImport {

    /** What the details of overdue dossiers stand under in the preview. */
    static final String DETAILS = "DETAILS";

    /** What is current of a unit. */
    record Present(int number, Counts counts, List<OverdueDossier> overdue) {}

    /**
     * What is written of a unit.
     *
     * @param number the next of the unit and period
     */
    record Write(UnitId unit, int number, Counts counts, List<OverdueDossier> overdue) {}

    /** A unit's row with what could be read of it. */
    private record Read(DossierSheets.Row row, UnitRow unit, Counts counts) {}

    /** Overdue dossiers of a unit, as far as they can be read, with the first row they stand in. */
    private record Late(UnitRow unit, int row, List<OverdueDossier> dossiers) {}

    private final DossierSheets sheets;
    private final KnownUnits units;
    private final Map<UnitId, Present> present;
    private final Optional<UnitId> own;
    private final List<Line> lines = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private final Map<DossierCount, Long> sums = new EnumMap<>(DossierCount.class);
    private final List<Map<DossierCount, Long>> taken = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Map<UnitId, Late> late = new LinkedHashMap<>();

    /**
     * @param present of the units in that period
     * @param own whose rows alone are taken; empty for those of the whole province
     */
    DossierImport(DossierSheets sheets, KnownUnits units, Map<UnitId, Present> present, Optional<UnitId> own) {
        this.sheets = sheets;
        this.units = units;
        this.present = present;
        this.own = own;
        readOverdue();
        if (sheets.hasCounts()) {
            var read = readCounts();
            read.forEach(each -> judge(each.row().number(), each.unit(), each.counts()));
            var counted = new HashSet<UnitId>();
            read.forEach(each -> counted.add(each.unit().id()));
            late.values().stream()
                    .filter(each -> !counted.contains(each.unit().id()))
                    .forEach(
                            each -> bad(each.row(), each.unit().name(), new Refused("dossier.refused.noCountsInFile")));
        } else {
            late.values().forEach(this::judgeByPresent);
        }
        lines.sort(Comparator.comparingInt(Line::row));
    }

    // --- Reading

    private List<Read> readCounts() {
        var read = new ArrayList<Read>();
        var seen = new HashMap<UnitId, Integer>();
        for (var row : sheets.counts()) {
            if (row.all()) {
                continue;
            }
            var reasons = new ArrayList<Reason>();
            var numbers = numbers(row, reasons);
            numbers.forEach((count, number) -> sums.merge(count, number, Math::addExact));
            try {
                var unit = mine(units.of(row));
                var earlier = seen.putIfAbsent(unit.id(), row.number());
                if (earlier != null) {
                    throw Refused.field(DossierColumn.UNIT.name(), "dossier.refused.twice", earlier);
                }
                if (reasons.isEmpty()) {
                    read.add(new Read(row, unit, new Counts(numbers)));
                }
            } catch (Refused refused) {
                reasons.add(Reason.of(refused));
            }
            if (!reasons.isEmpty()) {
                lines.add(Line.bad(row.number(), about(row), reasons));
            }
        }
        return read;
    }

    private Map<DossierCount, Long> numbers(DossierSheets.Row row, List<Reason> reasons) {
        var numbers = new EnumMap<DossierCount, Long>(DossierCount.class);
        for (var count : sheets.counted()) {
            var text = row.cells().text(count.name());
            if (text.isEmpty() && count != DossierCount.RECEIVED) {
                continue;
            }
            try {
                numbers.put(count, Typed.count(count.name(), text));
            } catch (Refused refused) {
                reasons.add(Reason.of(refused));
            }
        }
        return numbers;
    }

    private void readOverdue() {
        var codes = new HashMap<UnitId, Map<String, Integer>>();
        for (var row : sheets.overdue()) {
            try {
                var unit = mine(units.of(row));
                var dossier = new OverdueDossier(
                        row.text(DossierColumn.CODE),
                        row.text(DossierColumn.CAUSE_CODE),
                        row.text(DossierColumn.CAUSE),
                        row.cells().day(DossierColumn.DUE_ON.name()),
                        row.cells().day(DossierColumn.SETTLED_ON.name()));
                var earlier = codes.computeIfAbsent(unit.id(), each -> new HashMap<>())
                        .putIfAbsent(dossier.code(), row.number());
                if (earlier != null) {
                    throw Refused.field(DossierColumn.CODE.name(), "dossier.refused.codeTwice", earlier);
                }
                late.computeIfAbsent(unit.id(), each -> new Late(unit, row.number(), new ArrayList<>()))
                        .dossiers()
                        .add(dossier);
            } catch (Refused refused) {
                bad(row.number(), aboutOverdue(row), refused);
            }
        }
    }

    private UnitRow mine(UnitRow unit) {
        if (own.filter(each -> !each.equals(unit.id())).isPresent()) {
            throw Refused.field(DossierColumn.UNIT.name(), "dossier.refused.otherUnit", unit.name());
        }
        return unit;
    }

    private static String about(DossierSheets.Row row) {
        var name = row.text(DossierColumn.UNIT);
        return name.isEmpty() ? row.text(DossierColumn.UNIT_CODE) : name;
    }

    /** With the sheet: in a workbook its rows are numbered like those of the counts. */
    private static String aboutOverdue(DossierSheets.Row row) {
        var code = row.text(DossierColumn.CODE);
        var words = code.isEmpty() ? about(row) : code;
        return row.sheet().isEmpty() ? words : row.sheet() + " · " + words;
    }

    private void bad(int row, String about, Refused refused) {
        lines.add(Line.bad(row, about, List.of(Reason.of(refused))));
    }

    // --- Judging

    private void judge(int row, UnitRow unit, Counts counts) {
        var before = Optional.ofNullable(present.get(unit.id()));
        var listed =
                Optional.ofNullable(late.get(unit.id())).map(Late::dossiers).orElse(List.of());
        if (sheets.hasOverdue() && counts.of(DossierCount.OVERDUE).orElse(0L) != listed.size()) {
            bad(
                    row,
                    unit.name(),
                    Refused.field(
                            DossierCount.OVERDUE.name(),
                            "dossier.refused.details",
                            counts.of(DossierCount.OVERDUE).orElse(0L),
                            listed.size()));
            return;
        }
        // A file of counts alone says nothing of single dossiers: where the counts are what they were, these stay.
        var stay = !sheets.hasOverdue()
                && before.filter(there -> there.counts().equals(counts)).isPresent();
        write(row, unit, before, counts, stay ? before.map(Present::overdue).orElse(List.of()) : listed);
    }

    private void judgeByPresent(Late of) {
        var there = present.get(of.unit().id());
        if (there == null) {
            bad(of.row(), of.unit().name(), new Refused("dossier.refused.noCounts"));
            return;
        }
        var overdue = there.counts().of(DossierCount.OVERDUE).orElse(0L);
        if (overdue != of.dossiers().size()) {
            bad(
                    of.row(),
                    of.unit().name(),
                    Refused.field(
                            DossierCount.OVERDUE.name(),
                            "dossier.refused.details",
                            overdue,
                            of.dossiers().size()));
            return;
        }
        write(of.row(), of.unit(), Optional.of(there), there.counts(), of.dossiers());
    }

    private void write(int row, UnitRow unit, Optional<Present> before, Counts counts, List<OverdueDossier> overdue) {
        taken.add(counts.by());
        if (counts.isMoreDueThanReceived()) {
            questions.add(unit.name());
        }
        var details = details(before, counts, overdue);
        if (details.isEmpty()) {
            lines.add(Line.of(row, Outcome.SAME, unit.name(), List.of()));
            return;
        }
        writes.add(new Write(unit.id(), before.map(Present::number).orElse(0) + 1, counts, overdue));
        lines.add(Line.of(row, before.isPresent() ? Outcome.CHANGE : Outcome.ADD, unit.name(), details));
    }

    private static List<Detail> details(Optional<Present> before, Counts counts, List<OverdueDossier> overdue) {
        var details = new ArrayList<Detail>();
        for (var count : DossierCount.takenIn()) {
            var old = before.flatMap(there -> there.counts().of(count));
            var now = counts.of(count);
            if (!old.equals(now)) {
                details.add(new Detail(count.name(), text(old), text(now)));
            }
        }
        var listed = before.map(Present::overdue).orElse(List.of());
        if (!new HashSet<>(listed).equals(new HashSet<>(overdue))) {
            details.add(new Detail(
                    DETAILS,
                    listed.isEmpty() ? "" : String.valueOf(listed.size()),
                    overdue.isEmpty() ? "" : String.valueOf(overdue.size())));
        }
        return details;
    }

    private static String text(Optional<Long> number) {
        return number.map(String::valueOf).orElse("");
    }

    // --- What it comes to

    DossierPreview preview() {
        var totals = sheets.counts().stream().filter(DossierSheets.Row::all).toList();
        var broken = totals.stream().flatMap(row -> broken(row).stream()).toList();
        return new DossierPreview(
                new ImportPreview(lines), sums, !totals.isEmpty(), broken, questions, Optional.empty());
    }

    private List<BrokenTotal> broken(DossierSheets.Row all) {
        var broken = new ArrayList<BrokenTotal>();
        for (var count : sheets.counted()) {
            var text = all.cells().text(count.name());
            var stated = stated(count, text);
            long summed = sums.getOrDefault(count, 0L);
            if (!text.isEmpty() && stated.filter(number -> number == summed).isEmpty()) {
                broken.add(new BrokenTotal(count, stated, summed));
            }
        }
        return broken;
    }

    private static Optional<Long> stated(DossierCount count, String text) {
        try {
            return Optional.of(Typed.count(count.name(), text));
        } catch (Refused noNumber) {
            return Optional.empty();
        }
    }

    List<Write> writes() {
        return writes;
    }

    /** How many units' rows were good, and what they sum up to. */
    int rowsTaken() {
        return taken.size();
    }

    Map<DossierCount, Long> sumsTaken() {
        return Counts.sum(taken);
    }
}
