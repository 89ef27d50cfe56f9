package vn.tinhgon.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.platform.exchange.SheetText;
import vn.tinhgon.platform.ui.Formats;

/**
 * Works out what a file of procedures comes to: which are new, which the decision of their row amends, which say nothing
 * new. A code or a name twice is found in the file and in the catalogue alike, diacritics aside.
 */
final class ProcedureImport {

    private final Map<String, CataloguedProcedure> byCode = new HashMap<>();
    private final TakenCodes codes;
    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, UnitId> units;
    private final Predicate<UnitId> keeps;
    private final LocalDate today;
    private final Map<Integer, Line> lines = new LinkedHashMap<>();
    private final Map<String, Integer> codesOfFile = new HashMap<>();
    private final Map<String, Integer> nationalCodesOfFile = new HashMap<>();
    private final Set<String> namesOfFile = new HashSet<>();
    private final List<Decided> issued = new ArrayList<>();
    private final List<Decided> amended = new ArrayList<>();

    /**
     * @param present all that whoever imports reads
     * @param taken the codes of the whole province
     * @param units by how files call them
     * @param keeps whether whoever imports keeps procedures of a unit
     */
    ProcedureImport(
            Collection<CataloguedProcedure> present,
            Collection<CatalogueStore.Mark> taken,
            Map<String, UnitId> units,
            Predicate<UnitId> keeps,
            LocalDate today,
            SheetTable table) {
        for (var procedure : present) {
            byCode.put(procedure.codes().own(), procedure);
            if (procedure.abolishedOn().isEmpty()) {
                codeByName.put(
                        identity(procedure.scope(), procedure.latest().content()),
                        procedure.codes().own());
            }
        }
        codes = new TakenCodes(taken);
        this.units = units;
        this.keeps = keeps;
        this.today = today;
        grouped(table).forEach(this::judge);
    }

    /** A row with a name begins a procedure; those after it without one are its further steps and papers. */
    private List<List<SheetRow>> grouped(SheetTable table) {
        var groups = new ArrayList<List<SheetRow>>();
        for (var row : table.rows()) {
            if (!row.text(ProcedureSheet.NAME).isEmpty()) {
                groups.add(new ArrayList<>(List.of(row)));
            } else if (groups.isEmpty() || !continues(groups.getLast(), row)) {
                bad(
                        row.number(),
                        row.text(ProcedureSheet.CODE),
                        Refused.field(ProcedureSheet.NAME, "text.refused.empty"));
            } else {
                groups.getLast().add(row);
            }
        }
        return groups;
    }

    private static boolean continues(List<SheetRow> group, SheetRow row) {
        var code = row.text(ProcedureSheet.CODE);
        return code.isEmpty() || code.equals(group.getFirst().text(ProcedureSheet.CODE));
    }

    private void judge(List<SheetRow> rows) {
        var about = rows.getFirst().text(ProcedureSheet.NAME);
        var reading = new SheetProcedure.Reading(units);
        var read = reading.of(rows);
        reading.wrong().forEach((row, refused) -> bad(row, about, refused));
        read.ifPresent(procedure -> {
            try {
                judge(procedure);
            } catch (Refused refused) {
                bad(procedure.row(), about, refused);
            }
        });
    }

    private void judge(SheetProcedure row) {
        isOnce(row);
        if (!keeps.test(row.content().unit())) {
            throw Refused.field(ProcedureSheet.UNIT, "procedure.import.refused.otherUnit");
        }
        var present = Optional.ofNullable(byCode.get(row.codes().own()));
        codes.mayBeOf(present.map(CataloguedProcedure::id).orElseGet(ProcedureId::next), row.codes());
        isNamedFreely(row);
        present.ifPresentOrElse(there -> amend(row, there), () -> issue(row));
    }

    private void issue(SheetProcedure row) {
        issued.add(Decided.issued(row.codes(), row.scope(), row.content(), row.decision(), today));
        line(row, Outcome.ADD, details(Optional.empty(), row.content()));
    }

    private void amend(SheetProcedure row, CataloguedProcedure present) {
        if (!keeps.test(present.unit())) {
            throw Refused.field(ProcedureSheet.CODE, "procedure.import.refused.otherUnit");
        }
        if (row.scope() != present.scope()) {
            throw Refused.field(ProcedureSheet.SCOPE, "procedure.import.refused.scopeStays");
        }
        if (present.says(row.codes(), row.content())) {
            line(row, Outcome.SAME, List.of());
            return;
        }
        amended.add(Decided.amended(present, row.codes(), row.content(), row.decision(), today));
        line(row, Outcome.CHANGE, details(Optional.of(present.latest().content()), row.content()));
    }

    private void isOnce(SheetProcedure row) {
        var first = codesOfFile.putIfAbsent(row.codes().own(), row.row());
        if (first != null) {
            throw Refused.field(ProcedureSheet.CODE, "procedure.import.refused.twice", first);
        }
        row.codes().national().ifPresent(code -> {
            var other = nationalCodesOfFile.putIfAbsent(code, row.row());
            if (other != null) {
                throw Refused.field(ProcedureSheet.NATIONAL_CODE, "procedure.import.refused.twice", other);
            }
        });
        if (!namesOfFile.add(identity(row.scope(), row.content()))) {
            throw Refused.field(ProcedureSheet.NAME, "procedure.import.refused.nameTwice");
        }
    }

    private void isNamedFreely(SheetProcedure row) {
        var namesake = codeByName.get(identity(row.scope(), row.content()));
        if (namesake != null && !namesake.equals(row.codes().own())) {
            throw Refused.field("name", "procedure.refused.nameTaken", namesake);
        }
    }

    private static String identity(ProcedureScope scope, Content content) {
        return scope + "/" + content.unit().text() + "/" + SheetText.plain(content.name());
    }

    private void line(SheetProcedure row, Outcome outcome, List<Detail> details) {
        lines.put(row.row(), Line.of(row.row(), outcome, row.content().name(), details));
    }

    private void bad(int row, String about, Refused refused) {
        lines.put(row, Line.bad(row, about, List.of(SheetProcedure.reason(refused))));
    }

    private static List<Detail> details(Optional<Content> before, Content after) {
        var details = new ArrayList<Detail>();
        detail(details, before, after, ProcedureSheet.NAME, Content::name);
        detail(details, before, after, ProcedureSheet.FIELD, Content::field);
        detail(
                details,
                before,
                after,
                ProcedureSheet.ONLINE,
                content -> content.online().name());
        detail(
                details,
                before,
                after,
                ProcedureSheet.WORK,
                content -> String.valueOf(content.steps().size()));
        detail(details, before, after, ProcedureSheet.HOURS, content -> hours(content.steps()));
        detail(details, before, after, ProcedureSheet.DAYS, content -> Formats.count(content.days()));
        detail(details, before, after, ProcedureSheet.FEE, content -> paid(content.steps()));
        detail(
                details,
                before,
                after,
                ProcedureSheet.PAPER,
                content -> String.valueOf(content.papers().size()));
        detail(details, before, after, ProcedureSheet.PAPER_HOURS, content -> hours(content.papers()));
        detail(details, before, after, ProcedureSheet.PAPER_SERVICE, content -> paid(content.papers()));
        detail(details, before, after, ProcedureSheet.TIMES, content -> String.valueOf(content.times()));
        detail(details, before, after, ProcedureSheet.SUBJECTS, content -> String.valueOf(content.subjects()));
        detail(
                details,
                before,
                after,
                ProcedureSheet.FIGURES_ON,
                content -> content.figuresOn().map(Formats::date).orElse(""));
        return details;
    }

    private static String hours(List<? extends CostItem> items) {
        return Formats.plain(CostItem.hours(items));
    }

    private static String paid(List<? extends CostItem> items) {
        return Formats.dong(CostItem.paid(items));
    }

    private static void detail(
            List<Detail> details,
            Optional<Content> before,
            Content after,
            String column,
            Function<Content, String> value) {
        var was = before.map(value).orElse("");
        var is = value.apply(after);
        if (!was.equals(is)) {
            details.add(new Detail(column, was, is));
        }
    }

    /** By row, in the order of the file. */
    ImportPreview preview() {
        return new ImportPreview(lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList());
    }

    /** What is to be added, once nothing is bad. */
    List<Decided> issued() {
        return issued;
    }

    /** What is to be amended, once nothing is bad. */
    List<Decided> amended() {
        return amended;
    }
}
