package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import java.util.List;

/**
 * What every view is: a head with one h1, a line of facts and the actions at the right, the work area below it, and a
 * status line at the foot.
 */
public abstract class Page extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final Div strips = new Div();
    private final H1 title = new H1();
    private final Div facts = new Div();
    private final Div actions = new Div();
    private final Div work = new Div();
    private final Div status = new Div();

    protected Page() {
        addClassName("page");
        facts.addClassName("page-facts");
        actions.addClassName("page-actions");
        work.addClassName("page-work");
        status.addClassName("page-status");
        status.getElement().setAttribute("role", "status");
        var words = new Div(title, facts);
        words.addClassName("page-words");
        var head = new Div(words, actions);
        head.addClassName("page-head");
        add(strips, head, work, status);
        status.setVisible(false);
    }

    /** The h1, and the browser's title. */
    protected final void title(String text) {
        title.setText(text);
    }

    /** The line under the h1. */
    protected final void facts(Component... shown) {
        facts.removeAll();
        facts.add(shown);
    }

    /** Buttons at the right of the head; at most one of them primary. */
    protected final void actions(Component... shown) {
        actions.removeAll();
        actions.add(shown);
    }

    /** What the page is for; replaces what was there. */
    protected final void work(Component... shown) {
        work.removeAll();
        work.add(shown);
    }

    /** Says at the foot, and to a screen reader, how things stand. */
    protected final void status(String text) {
        status.setText(text);
        status.setVisible(true);
    }

    /** From now on the browser shows this address, with the day that is looked at; nothing is opened. */
    protected final void address(Location address) {
        var ui = UI.getCurrent();
        ui.getPage().getHistory().replaceState(null, ChosenDay.in(ui, address));
    }

    /** What stands under the header for as long as the page is open; replaces what was there. */
    final void strips(List<Div> shown) {
        strips.removeAll();
        shown.forEach(strips::add);
    }

    /** The words of {@code key} in the person's language. */
    protected final String say(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Tinh Gọn";
    }
}
