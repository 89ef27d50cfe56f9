package vn.tinhgon.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.people.Grant;
import vn.tinhgon.people.PeopleFilter;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.Person;
import vn.tinhgon.people.PersonRow;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;

/** Hands all that somebody does over to a named successor. */
class HandOverDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    /** @param held the rights that have not ended */
    HandOverDialog(
            RightsService rights, PeopleService people, Person leaving, List<Grant> held, PersonId me, Runnable done) {
        setHeaderTitle(getTranslation("grant.handOver.title", leaving.fullName()));
        var successor = successor(people);
        var basis = new TextField(getTranslation("grant.basis"));
        basis.setPlaceholder(getTranslation("grant.basis.example"));
        basis.setRequiredIndicatorVisible(true);
        basis.setManualValidation(true);
        var kept = new Kept(me, leaving.id());
        kept.watch(basis, "handOver");
        var ownRights = list(held, grant -> grant.standsInFor().isEmpty());
        var standIns = list(held, grant -> grant.standsInFor().isPresent());
        var fields = new Div(successor, basis);
        fields.addClassName("people-form");
        add(new Paragraph(getTranslation("grant.handOver.text")), ownRights);
        if (standIns.getComponentCount() > 0) {
            add(new Paragraph(getTranslation("grant.handOver.standIns")), standIns);
        }
        add(fields);
        decides(
                getTranslation("grant.handOver.do"),
                () -> new Attempt(this)
                        .with("successor", successor)
                        .with("basis", basis)
                        .run(() -> rights.handOver(leaving.id(), chosen(successor), basis.getValue())),
                kept,
                done,
                successor);
    }

    private UnorderedList list(List<Grant> held, Predicate<Grant> which) {
        var list = new UnorderedList();
        held.stream().filter(which).forEach(grant -> list.add(new ListItem(RightWords.capacity(this, grant))));
        return list;
    }

    private ComboBox<PersonRow> successor(PeopleService people) {
        var field = new ComboBox<PersonRow>(getTranslation("grant.handOver.successor"));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setItemLabelGenerator(
                row -> row.person().fullName() + " (" + row.person().username() + ")");
        field.setItems(query -> people
                .list(
                        new PeopleFilter(query.getFilter().orElse(""), Optional.empty()),
                        new Slice(query.getOffset(), query.getLimit()))
                .stream());
        return field;
    }

    private static PersonId chosen(ComboBox<PersonRow> successor) {
        return successor
                .getOptionalValue()
                .orElseThrow(() -> Refused.field("successor", "grant.refused.noSuccessor"))
                .person()
                .id();
    }
}
