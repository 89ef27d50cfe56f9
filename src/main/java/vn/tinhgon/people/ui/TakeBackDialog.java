package vn.tinhgon.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.people.Grant;
import vn.tinhgon.people.Person;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;

/** Takes back an invitation that is not finished, with the rights that came with it. */
class TakeBackDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    /** @param held the rights that have not ended */
    TakeBackDialog(RightsService rights, Person invited, List<Grant> held, PersonId me, Runnable done) {
        setHeaderTitle(getTranslation("grant.takeBack.title", invited.fullName()));
        var basis = new TextField(getTranslation("grant.basis"));
        basis.setRequiredIndicatorVisible(true);
        basis.setManualValidation(true);
        var kept = new Kept(me, invited.id());
        kept.watch(basis, "takeBack");
        var list = new UnorderedList();
        held.forEach(grant -> list.add(new ListItem(RightWords.capacity(this, grant))));
        var fields = new Div(basis);
        fields.addClassName("people-form");
        add(new Paragraph(getTranslation("grant.takeBack.text", invited.fullName())), list, fields);
        decides(
                getTranslation("grant.takeBack.do"),
                () -> new Attempt(this).with("basis", basis).run(() -> rights.takeBack(invited.id(), basis.getValue())),
                kept,
                done,
                basis);
    }
}
