package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Structure structure;
    private final Map<UnitCode, SheetUnit> read = new LinkedHashMap<>();
    private final Map<UnitCode, UnitId> ids = new HashMap<>();
    private final Map<SheetUnit, Edit> edits = new LinkedHashMap<>();

    /** By row, in the order of the file. */
    private final Map<Integer, String> about = new LinkedHashMap<>();

    private final Map<Integer, Line> bad = new HashMap<>();

    UnitImport(Structure structure, SheetTable table) {
        this.structure = structure;
        for (var row : table.rows()) {
            about.put(row.number(), SheetUnit.about(row));
            SheetUnit.of(row, reasons -> bad(row.number(), reasons)).ifPresent(this::once);
        }
        read.keySet()
                .forEach(code ->
                        ids.put(code, structure.coded(code).map(Unit::id).orElseGet(UnitId::next)));
        read.values().forEach(this::apply);
        edits.forEach(this::check);
    }

    private void once(SheetUnit row) {
        var first = read.putIfAbsent(row.code(), row);
        if (first != null) {
            bad(row, Refused.field(UnitSheet.CODE, "unit.import.refused.twice", first.row()));
        }
    }

    private void apply(SheetUnit row) {
        try {
            var parent = row.parent().map(this::parent);
            var id = Objects.requireNonNull(ids.get(row.code()));
            var before = structure.find(id);
            var after = before.map(unit -> row.appliedTo(unit, parent))
                    .orElseGet(() -> row.begun(id, parent, parentBegins(row)));
            edits.put(row, new Edit(before, after));
            structure.put(after);
        } catch (Refused refused) {
            bad(row, refused);
        }
    }

    private UnitId parent(UnitCode code) {
        return structure
                .coded(code)
                .map(Unit::id)
                .or(() -> Optional.ofNullable(ids.get(code)))
                .orElseThrow(() -> Refused.field(UnitSheet.PARENT, "unit.import.refused.noParent", code.text()));
    }

    /** The first day of the parent, which may stand in the file or in the province; the row's own where there is none. */
    private LocalDate parentBegins(SheetUnit row) {
        return row.parent()
                .flatMap(code -> structure
                        .coded(code)
                        .map(unit -> unit.validity().from())
                        .or(() -> Optional.ofNullable(read.get(code)).map(SheetUnit::begins)))
                .orElse(row.begins());
    }

    private void check(SheetUnit row, Edit edit) {
        try {
            structure.check(edit.after());
        } catch (Refused refused) {
            bad(row, refused);
        }
    }

    /** Asks the rooms that may object to an end, each once for all units that would end. */
    void objectedTo(Collection<UnitMayEnd> rooms) {
        var ending = new HashMap<UnitId, LocalDate>();
        edits.values().stream()
                .filter(Edit::ends)
                .map(Edit::after)
                .forEach(unit -> unit.validity().until().ifPresent(day -> ending.put(unit.id(), day)));
        if (ending.isEmpty()) {
            return;
        }
        for (var room : rooms) {
            var objections = room.objections(ending);
            edits.forEach((row, edit) ->
                    Optional.ofNullable(objections.get(edit.after().id())).ifPresent(refused -> bad(row, refused)));
        }
    }

    private void bad(SheetUnit row, Refused refused) {
        bad(row.row(), List.of(SheetCells.reason(refused)));
    }

    /** The first reasons stay: what follows from them is no news. */
    private void bad(int row, List<Reason> reasons) {
        bad.putIfAbsent(row, Line.bad(row, about.getOrDefault(row, ""), reasons));
    }

    ImportPreview preview() {
        var lines = new HashMap<Integer, Line>();
        edits.forEach((row, edit) -> lines.put(row.row(), line(row, edit)));
        lines.putAll(bad);
        return new ImportPreview(about.keySet().stream()
                .map(row -> Objects.requireNonNull(lines.get(row)))
                .toList());
    }

    private Line line(SheetUnit row, Edit edit) {
        var details = new UnitDifferences(structure).between(edit);
        var outcome = edit.before().isEmpty()
                ? Outcome.ADD
                : details.isEmpty() ? Outcome.SAME : edit.ends() ? Outcome.END : Outcome.CHANGE;
        return Line.of(row.row(), outcome, row.name().full(), details);
    }

    /** What is to be written, once nothing is bad. */
    List<Edit> edits() {
        return edits.values().stream().filter(Edit::changes).toList();
    }
}
