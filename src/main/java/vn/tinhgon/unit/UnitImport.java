package vn.tinhgon.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.unit.StructureStore.Edit;

/**
 * Works out what a file of units comes to. All rows are put into the structure first and looked at then, so that a row's
 * place in the file says nothing: a parent may stand below the units under it, and a unit may end in the same file as
 * those that stand under it.
 */
final class UnitImport {

    /** What the rules call a field, and in which column it stands. */
    private static final Map<String, String> COLUMNS = Map.of(
            "name", UnitSheet.NAME,
            "brief", UnitSheet.SHORT_NAME,
            "until", UnitSheet.UNTIL);

    private final Structure structure;
    private final Map<UnitCode, UnitRowRead> read = new LinkedHashMap<>();
    private final Map<UnitRowRead, Edit> edits = new LinkedHashMap<>();
    private final Map<Integer, Line> bad = new HashMap<>();
    private final List<Integer> rows = new ArrayList<>();

    UnitImport(Structure structure, SheetTable table) {
        this.structure = structure;
        for (var row : table.rows()) {
            rows.add(row.number());
            UnitRowRead.of(row, reasons -> bad(row.number(), UnitRowRead.about(row), reasons))
                    .ifPresent(this::once);
        }
        var ids = new HashMap<UnitCode, UnitId>();
        read.keySet().forEach(code -> ids.put(code, structure.coded(code).map(Unit::id).orElseGet(UnitId::next)));
        read.values().forEach(row -> applied(row, ids));
        List.copyOf(edits.keySet()).forEach(this::checked);
    }

    private void once(UnitRowRead row) {
        var first = read.putIfAbsent(row.code(), row);
        if (first != null) {
            bad(row, Refused.field(UnitSheet.CODE, "unit.import.refused.twice", first.row()));
        }
    }

    private void applied(UnitRowRead row, Map<UnitCode, UnitId> ids) {
        try {
            var parent = row.parent().map(code -> parent(code, ids));
            var id = java.util.Objects.requireNonNull(ids.get(row.code()));
            var before = structure.find(id);
            var after = before.map(unit -> row.appliedTo(unit, parent)).orElseGet(() -> row.begun(id, parent));
            edits.put(row, new Edit(before, after));
            structure.put(after);
        } catch (Refused refused) {
            bad(row, refused);
        }
    }

    private UnitId parent(UnitCode code, Map<UnitCode, UnitId> ids) {
        return structure
                .coded(code)
                .map(Unit::id)
                .or(() -> Optional.ofNullable(ids.get(code)))
                .orElseThrow(() -> Refused.field(UnitSheet.PARENT, "unit.import.refused.noParent", code.text()));
    }

    private void checked(UnitRowRead row) {
        try {
            structure.check(edit(row).after());
        } catch (Refused refused) {
            bad(row, refused);
        }
    }

    private Edit edit(UnitRowRead row) {
        return java.util.Objects.requireNonNull(edits.get(row));
    }

    /** Asks the rooms that may object to an end, once each for all units that would end. */
    void objectedTo(Collection<UnitMayEnd> rooms) {
        var ending = new HashMap<UnitId, java.time.LocalDate>();
        edits.values().stream().filter(UnitImport::ends).forEach(edit -> edit.after()
                .validity()
                .until()
                .ifPresent(day -> ending.put(edit.after().id(), day)));
        if (ending.isEmpty()) {
            return;
        }
        for (var room : rooms) {
            var objections = room.objections(ending);
            List.copyOf(edits.keySet())
                    .forEach(row -> Optional.ofNullable(
                                    objections.get(edit(row).after().id()))
                            .ifPresent(refused -> bad(row, refused)));
        }
    }

    private static boolean ends(Edit edit) {
        return edit.before()
                .filter(before -> before.validity().until().isEmpty())
                .filter(before -> edit.after().validity().until().isPresent())
                .isPresent();
    }

    private void bad(UnitRowRead row, Refused refused) {
        var field = refused.field().map(name -> COLUMNS.getOrDefault(name, name));
        bad(row.row(), row.about(), List.of(new Reason(field, refused.key(), refused.arguments())));
    }

    /** The first reasons stay: what follows from them is no news. */
    private void bad(int row, String about, List<Reason> reasons) {
        bad.putIfAbsent(row, Line.bad(row, about, reasons));
    }

    ImportPreview preview() {
        var lines = new HashMap<Integer, Line>();
        edits.forEach((row, edit) -> lines.put(row.row(), line(row, edit)));
        lines.putAll(bad);
        return new ImportPreview(rows.stream()
                .map(row -> java.util.Objects.requireNonNull(lines.get(row)))
                .toList());
    }

    private Line line(UnitRowRead row, Edit edit) {
        var details = new UnitDifferences(code -> codeOf(code)).between(edit);
        var outcome = edit.before().isEmpty()
                ? Outcome.ADD
                : details.isEmpty() ? Outcome.SAME : ends(edit) ? Outcome.END : Outcome.CHANGE;
        return Line.of(row.row(), outcome, row.about(), details);
    }

    private String codeOf(UnitId id) {
        return structure.find(id).map(unit -> unit.code().text()).orElse("");
    }

    /** What is to be written, once nothing is bad. */
    List<Edit> edits() {
        return edits.values().stream()
                .filter(edit -> edit.before().filter(edit.after()::equals).isEmpty())
                .toList();
    }

    /** For reading a cell that may be wrong without giving up the row's other cells. */
    static <T> Optional<T> tried(Function<Refused, Reason> worded, List<Reason> reasons, java.util.function.Supplier<T> cell) {
        try {
            return Optional.of(cell.get());
        } catch (Refused refused) {
            reasons.add(worded.apply(refused));
            return Optional.empty();
        }
    }
}
