package vn.tinhgon.unit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;

/** Takes in files of units and of successions: shown first, then all or nothing; the same file twice changes nothing. */
@Service
public class UnitImportService {

    private final StructureStore store;
    private final List<UnitMayEnd> rooms;

    UnitImportService(StructureStore store, List<UnitMayEnd> rooms) {
        this.store = store;
        this.rooms = rooms;
    }

    /** What a file of units would come to, by the columns of {@link UnitSheet}; writes nothing. */
    @May(Right.MANAGE_UNITS)
    @Transactional(readOnly = true)
    public ImportPreview previewUnits(SheetTable table) {
        return judged(store.structure(), table).preview();
    }

    /**
     * Writes what {@code shown} says, with a constant number of statements for each 500 units.
     *
     * @throws Refused when a row is bad, or none changes anything
     * @throws Changed when it would now come to something else than was shown
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void importUnits(SheetTable table, ImportPreview shown) {
        var units = judged(store.locked(), table);
        units.preview().mustBe(shown);
        store.save(units.edits());
    }

    private UnitImport judged(Structure structure, SheetTable table) {
        var units = new UnitImport(structure, table);
        units.objectedTo(rooms);
        return units;
    }

    /** What a file of successions would come to, by the columns of {@link UnitSheet}; writes nothing. */
    @May(Right.MANAGE_UNITS)
    @Transactional(readOnly = true)
    public ImportPreview previewSuccessions(SheetTable table) {
        return new SuccessionImport(store.structure(), store.successions(), table).preview();
    }

    /**
     * Writes what {@code shown} says.
     *
     * @throws Refused when a row is bad, or none changes anything
     * @throws Changed when it would now come to something else than was shown
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void importSuccessions(SheetTable table, ImportPreview shown) {
        var successions = new SuccessionImport(store.locked(), store.successions(), table);
        successions.preview().mustBe(shown);
        store.saveSuccessions(successions.changed());
    }
}
