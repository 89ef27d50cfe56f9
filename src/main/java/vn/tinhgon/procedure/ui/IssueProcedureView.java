package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.CatalogueService;

/** Puts a procedure into the catalogue that a decision has issued. */
@Route(value = "procedures-new", layout = Shell.class)
@May(Right.RECORD_PROCEDURES)
@CssImport("./procedures.css")
class IssueProcedureView extends Page {

    private static final long serialVersionUID = 1L;

    IssueProcedureView(CatalogueService catalogue, UnitsInCharge units, Me me) {
        title(say("procedure.issue.title"));
        facts(ProcedureLinks.toList(say("procedures.title")), new Span(say("procedure.issue.facts")));
        var form = new ProcedureForm(
                new Kept(me.get().person()).inForm("issue-procedure"), units.all(), catalogue.fields());
        form.begin();
        var save = new Button(say("procedure.issue.do"), click -> issue(catalogue, form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions(save);
        work(form);
        form.focus();
    }

    /** Goes on only once nothing is kept any longer: a page that is left can no longer forget. */
    private void issue(CatalogueService catalogue, ProcedureForm form) {
        var issued = new AtomicReference<ProcedureId>();
        var taken = form.attempt(
                (codes, scope, content, by) -> issued.set(catalogue.issue(codes, scope, content, by)),
                () -> Attempt.notice(this, say("procedure.changed")));
        if (taken) {
            Attempt.done(say("procedure.issued"));
            Optional.ofNullable(issued.get()).ifPresent(ProcedureLinks::open);
        }
    }
}
