package vn.tinhgon.procedure;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.unit.UnitService;

/** Takes files into the catalogue and gives them out: shown first, then all or nothing; the same file twice changes nothing. */
@Service
public class CatalogueImportService {

    private final CatalogueStore catalogue;
    private final UnitService units;
    private final PortalClock clock;
    private final ProcedureKeeping keeping;
    private final Me me;

    CatalogueImportService(
            CatalogueStore catalogue, UnitService units, PortalClock clock, ProcedureKeeping keeping, Me me) {
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
        this.keeping = keeping;
        this.me = me;
    }

    /** All that one reads, by code, as a file has it: what was decided last. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<CataloguedProcedure> all() {
        return catalogue.all(me.get().scope(), clock.today()).stream()
                .map(each -> each.readableBy(me.get()))
                .toList();
    }

    /** What a file would come to, by the columns of {@link ProcedureSheet}; writes nothing. */
    @May(Right.RECORD_PROCEDURES)
    @Transactional(readOnly = true)
    public ImportPreview preview(SheetTable table) {
        return judged(table).preview();
    }

    /**
     * Writes what {@code shown} says, with a constant number of statements for each 500 rows.
     *
     * @throws Refused when a row is bad, or none changes anything
     * @throws Changed when it would now come to something else than was shown
     */
    @May(Right.RECORD_PROCEDURES)
    @Transactional
    public void apply(SheetTable table, ImportPreview shown) {
        var judged = judged(table);
        judged.preview().mustBe(shown);
        catalogue.issue(judged.issued(), me.get().person());
        catalogue.decide(judged.amended(), me.get().person());
    }

    private ProcedureImport judged(SheetTable table) {
        var today = clock.today();
        return new ProcedureImport(
                all(), catalogue.marks(), KnownUnits.of(units.on(today)), keeping::isOf, today, table);
    }
}
