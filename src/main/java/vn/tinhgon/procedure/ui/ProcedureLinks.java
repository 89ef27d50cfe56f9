package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProcedureId;

/** Ways to the catalogue and to one procedure of it. */
public final class ProcedureLinks {

    /** What the address calls the procedure. */
    static final String PROCEDURE = "procedure";

    private ProcedureLinks() {}

    /** A link to {@code procedure} that reads {@code words}. */
    public static RouterLink to(ProcedureId procedure, String words) {
        return new RouterLink(words, ProcedureView.class, named(procedure));
    }

    static RouterLink toList(String words) {
        return new RouterLink(words, CatalogueView.class);
    }

    static void open(ProcedureId procedure) {
        UI.getCurrent().navigate(ProcedureView.class, named(procedure));
    }

    static void amend(ProcedureId procedure) {
        UI.getCurrent().navigate(AmendProcedureView.class, named(procedure));
    }

    static void issue() {
        UI.getCurrent().navigate(IssueProcedureView.class);
    }

    private static RouteParameters named(ProcedureId procedure) {
        return new RouteParameters(PROCEDURE, procedure.text());
    }

    /** @throws NotFound where the address names none */
    static ProcedureId procedure(BeforeEvent event) {
        return event.getRouteParameters()
                .get(PROCEDURE)
                .flatMap(ProcedureId::parse)
                .orElseThrow(() -> new NotFound("procedure"));
    }
}
