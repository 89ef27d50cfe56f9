package vn.tinhgon.directive.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.directive.DirectiveData;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks for what a signed document says of itself. */
class DirectiveDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param present what is recorded of it; null for a new one
     * @param record takes what was typed; may refuse at a field
     */
    DirectiveDialog(
            String title, @Nullable DirectiveData present, Kept kept, Consumer<DirectiveData> record, Runnable done) {
        super("directive", kept);
        setHeaderTitle(title);
        var number = text("number", getTranslation("directive.number"), false);
        number.setPlaceholder(getTranslation("directive.number.example"));
        number.setHelperText(getTranslation("directive.blank.help"));
        var signedOn = day("signedOn", getTranslation("directive.signedOn"), false);
        var issuer = text("issuer", getTranslation("directive.issuer"), true);
        var subject = area("title", getTranslation("directive.subject"), true);
        var excerpt = area("excerpt", getTranslation("directive.excerpt"), false);
        excerpt.setMinRows(4);
        excerpt.setHelperText(getTranslation("directive.excerpt.help"));
        if (present != null) {
            number.setValue(present.number().orElse(""));
            signedOn.setValue(present.signedOn().orElse(null));
            issuer.setValue(present.issuer());
            subject.setValue(present.title());
            excerpt.setValue(present.excerpt());
        }
        asks(
                getTranslation("action.save"),
                () -> record.accept(new DirectiveData(
                        Optional.of(number.getValue()),
                        signedOn.getOptionalValue(),
                        issuer.getValue(),
                        subject.getValue(),
                        excerpt.getValue())),
                done,
                number);
    }
}
