package vn.tinhgon.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.tinhgon.people.account.WaitingTask;
import vn.tinhgon.platform.ui.Formats;

/** What Keycloak is still to be told: whom it is about, since when it waits, and what stood in its way. */
class WaitingTasks extends Div {

    private static final long serialVersionUID = 1L;

    WaitingTasks(List<WaitingTask> waiting) {
        addClassNames("card", "people-section");
        setVisible(!waiting.isEmpty());
        var list = new UnorderedList();
        waiting.forEach(task -> list.add(line(task)));
        add(new H2(getTranslation("account.waiting.title")), list);
    }

    private ListItem line(WaitingTask task) {
        var line = new ListItem(PeopleLinks.to(task.person(), task.fullName()), new Span(": " + what(task)));
        task.error().ifPresent(key -> {
            var why = new Span(" " + getTranslation(key));
            why.addClassName("quiet");
            line.add(why);
        });
        return line;
    }

    private String what(WaitingTask task) {
        return getTranslation(
                "account.waiting." + task.task(),
                Formats.moment(task.requestedAt()),
                task.attempts(),
                Formats.time(task.nextTryAt()));
    }
}
