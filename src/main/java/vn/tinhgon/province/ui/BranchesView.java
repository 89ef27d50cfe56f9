package vn.tinhgon.province.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.province.Branch;
import vn.tinhgon.province.BranchService;

/** Provinces that were merged into this one: read as they stood, as inherited and never as one's own (UC-012). */
@Route(value = "branches", layout = Shell.class)
@May(Right.READ_TARGETS)
@CssImport("./platform.css")
class BranchesView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient BranchService branches;

    BranchesView(BranchService branches) {
        this.branches = branches;
        title(say("branches.title"));
        facts(new Span(say("branches.facts")));
        var all = branches.list();
        if (all.isEmpty()) {
            work(new Paragraph(say("branches.none")));
        } else {
            work(all.stream().map(this::card).toArray(Div[]::new));
        }
        status(say("branches.status", all.size()));
    }

    private Div card(Branch branch) {
        var card = new Div(
                new H2(say("branches.name", branch.name(), Formats.date(branch.lastDay()))),
                new Paragraph(branch.basis()),
                new Button(say("branches.look"), click -> look(branch)));
        card.addClassName("card");
        return card;
    }

    /** All that is on screen is of the other: the portal is begun anew. */
    private void look(Branch branch) {
        if (new Attempt(this).run(() -> branches.lookAt(branch.alias()))) {
            UI.getCurrent().getPage().setLocation("./");
        }
    }
}
