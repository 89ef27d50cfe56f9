package vn.tinhgon.score.ui;

import java.util.List;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.score.ScoreClass;

/** Asks for the classes of units, one a line. */
class ClassesDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    ClassesDialog(List<ScoreClass> present, Kept kept, Consumer<List<ScoreClass>> request, Runnable done) {
        super("classes", kept);
        setHeaderTitle(getTranslation("scoreSheet.classes"));
        var classes = area("cutOff", getTranslation("scoreSheet.classes.lines"), false);
        classes.setHelperText(getTranslation("scoreSheet.classes.help"));
        classes.setMinRows(5);
        classes.setValue(ScoreWords.typedClasses(present));
        asks(
                getTranslation("action.save"),
                () -> request.accept(ScoreWords.classes(classes.getValue())),
                done,
                classes);
    }
}
