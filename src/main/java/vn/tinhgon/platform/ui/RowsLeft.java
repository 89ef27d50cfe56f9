package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The rows of a pasted block that found no place, as they were: the first ten, and how many more. */
public class RowsLeft extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    public RowsLeft(List<String> rows) {
        rows.stream().limit(SHOWN).forEach(row -> add(new ListItem(row)));
        if (rows.size() > SHOWN) {
            add(new ListItem(getTranslation("paste.rows.more", rows.size() - SHOWN)));
        }
    }
}
