package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.CataloguedProcedure;

/** Records that a decision has amended a procedure. */
@Route(value = "procedures/:" + ProcedureLinks.PROCEDURE + "/amend", layout = Shell.class)
@May(Right.RECORD_PROCEDURES)
@CssImport("./procedures.css")
class AmendProcedureView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CatalogueService catalogue;
    private final transient UnitsInCharge units;
    private final transient Me me;
    private long version;

    AmendProcedureView(CatalogueService catalogue, UnitsInCharge units, Me me) {
        this.catalogue = catalogue;
        this.units = units;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var procedure = catalogue.procedure(ProcedureLinks.procedure(event));
        version = procedure.version();
        title(say("procedure.amend.title", procedure.codes().own()));
        facts(
                ProcedureLinks.to(procedure.id(), procedure.latest().content().name()),
                new Span(say("procedure.amend.facts")));
        var kept = new Kept(me.get().person(), procedure.id()).inForm("amend").of(version, over -> version = over);
        var form = new ProcedureForm(kept, units.all(), catalogue.fields());
        form.show(procedure);
        var save = new Button(say("procedure.amend.do"), click -> amend(procedure, form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions(save);
        work(form);
    }

    private void amend(CataloguedProcedure procedure, ProcedureForm form) {
        var taken = form.attempt(
                (codes, scope, content, by) -> catalogue.amend(procedure.id(), version, codes, content, by),
                () -> Attempt.notice(this, say("procedure.changed")));
        if (taken) {
            Attempt.done(say("procedure.amended"));
            ProcedureLinks.open(procedure.id());
        }
    }
}
