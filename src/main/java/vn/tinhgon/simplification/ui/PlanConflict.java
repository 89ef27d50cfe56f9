package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.Step;

/** What somebody else saved meanwhile, above what one has typed: nothing is overwritten before one has seen both. */
class PlanConflict extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlanWords words;

    /**
     * @param mine what saves what is typed over {@code theirs}
     * @param takeTheirs what shows theirs instead of what is typed
     */
    PlanConflict(Plan theirs, PlanWords words, Runnable mine, Runnable takeTheirs) {
        this.words = words;
        addClassNames("card", "conflict");
        getElement().setAttribute("role", "alert");
        var who = theirs.steps().stream()
                .reduce((earlier, later) -> later)
                .map(Step::name)
                .orElse("");
        add(
                new H2(words.say("plan.conflict.title", who)),
                new Paragraph(words.say("plan.conflict.text")),
                words.state(theirs.state()),
                proposal(theirs));
        var buttons = new Div();
        buttons.addClassName("filters");
        if (theirs.state().mayBeSaved()) {
            buttons.add(new Button(words.say("plan.conflict.mine"), click -> mine.run()));
        }
        buttons.add(new Button(words.say("plan.conflict.theirs"), click -> takeTheirs.run()));
        add(buttons);
    }

    private DescriptionList proposal(Plan theirs) {
        var list = new DescriptionList();
        say(
                list,
                "plan.form.action",
                words.say("plan.action." + theirs.proposal().action()));
        say(list, "plan.form.content", theirs.proposal().content());
        say(list, "plan.form.doings", words.doings(theirs.costing().doings()));
        say(list, "plan.head.hours", Formats.plain(theirs.costing().after().hours()));
        say(list, "plan.head.paid", Formats.dong(theirs.costing().after().other()));
        return list;
    }

    private void say(DescriptionList list, String term, String description) {
        list.add(new DescriptionList.Term(words.say(term)), new DescriptionList.Description(description));
    }
}
