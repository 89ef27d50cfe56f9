package vn.tinhgon.procedure;

import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.calendar.AsOf;

/** Procedures in their wrapping, for a room that has something of theirs which others than their unit may see. */
@Component
public class OwnedProcedures {

    private final CatalogueStore catalogue;
    private final AsOf asOf;

    OwnedProcedures(CatalogueStore catalogue, AsOf asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
    }

    /**
     * A procedure with all its versions, for whoever may open it.
     *
     * @throws NotFound when this province has none of that id
     */
    public Owned<CataloguedProcedure> get(ProcedureId id) {
        return catalogue.find(id, asOf.day()).orElseThrow(() -> new NotFound("procedure"));
    }
}
