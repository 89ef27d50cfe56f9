package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import vn.tinhgon.simplification.Carried;

/** The procedure was amended after the plan was written: what no longer fits has to be said anew. */
class CarriedNotice extends Section {

    private static final long serialVersionUID = 1L;

    CarriedNotice(Carried carried, PlanWords words) {
        addClassNames("card", "conflict");
        getElement().setAttribute("role", "status");
        add(
                new H2(words.say("plan.carried.title", carried.before().version())),
                new Paragraph(words.say(
                        "plan.carried.text", carried.proposal().changes().size())));
        if (!carried.left().isEmpty()) {
            var left = new UnorderedList();
            carried.left().forEach(part -> left.add(new ListItem(words.part(part.key()) + ": " + part.text())));
            add(new Paragraph(words.say("plan.carried.left")), left);
        }
    }
}
