package vn.tinhgon.score.ui;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.score.CriterionGroup;

/** Asks what a group is called and how many points it has. */
class GroupDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** @param present empty for a new one */
    GroupDialog(Optional<CriterionGroup> present, Kept kept, BiConsumer<String, BigDecimal> request, Runnable done) {
        super("group", kept);
        setHeaderTitle(getTranslation(present.isPresent() ? "scoreSheet.group.change" : "scoreSheet.group.add"));
        var name = text("group", getTranslation("scoreSheet.group"), true);
        var maximum = text("groupMaximum", getTranslation("scoreSheet.maximum"), true);
        maximum.setHelperText(getTranslation("scoreSheet.group.help"));
        present.ifPresent(group -> {
            name.setValue(group.name());
            maximum.setValue(Formats.plain(group.maximum()));
        });
        asks(
                getTranslation("action.save"),
                () -> request.accept(name.getValue(), Typed.weight("groupMaximum", maximum.getValue())),
                done,
                name);
    }
}
