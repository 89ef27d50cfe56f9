package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** What became of a pasted block: how many goals it had, and which of its cells could not be read or placed, and why. */
class PasteReport extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_LINES = 20;

    PasteReport() {
        addClassName("paste-report");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(PastedGoals pasted) {
        removeAll();
        add(new Paragraph(getTranslation(
                "paste.done", pasted.goals().size() - pasted.unread().size())));
        var list = new UnorderedList();
        say(list, "paste.rowsLeftOver", pasted.rowsLeftOver());
        say(list, "paste.columnsLeftOver", pasted.columnsLeftOver());
        say(list, "paste.blank", pasted.blank());
        pasted.unread().stream()
                .limit(MOST_LINES)
                .forEach(cell -> list.add(new ListItem(getTranslation(
                        "paste.cell", cell.row(), cell.column(), getTranslation(cell.key(), cell.text())))));
        say(list, "paste.more", pasted.unread().size() - MOST_LINES);
        var close = new Button(getTranslation("action.close"), click -> setVisible(false));
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(list, close);
        setVisible(true);
    }

    private void say(UnorderedList list, String key, int count) {
        if (count > 0) {
            list.add(new ListItem(getTranslation(key, count)));
        }
    }
}
