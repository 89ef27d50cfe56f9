package vn.tinhgon.assignment.ui;

import java.util.function.Consumer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks what a group of units is called. */
class GroupDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param name what it is called now; empty for a new one
     * @param called is told the name
     */
    GroupDialog(String title, String action, String name, Kept kept, Consumer<String> called, Runnable done) {
        super("group", kept);
        setHeaderTitle(title);
        var field = text("name", getTranslation("unitGroup.name"), true);
        field.setValue(name);
        asks(action, () -> called.accept(field.getValue()), done, field);
    }
}
