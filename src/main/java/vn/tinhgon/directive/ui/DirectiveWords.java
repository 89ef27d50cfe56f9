package vn.tinhgon.directive.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.directive.DirectiveData;
import vn.tinhgon.platform.ui.Formats;

/** How a signed document is called. */
public final class DirectiveWords {

    private DirectiveWords() {}

    /** With its number and day, or that the published copy leaves them blank. */
    public static String name(Component on, DirectiveData directive) {
        if (directive.number().isEmpty() && directive.signedOn().isEmpty()) {
            return on.getTranslation("directive.unnumbered", directive.issuer(), directive.title());
        }
        return on.getTranslation(
                "directive.numbered", directive.issuer(), number(on, directive), day(on, directive), directive.title());
    }

    static String number(Component on, DirectiveData directive) {
        return directive.number().orElseGet(() -> on.getTranslation("directive.blank"));
    }

    static String day(Component on, DirectiveData directive) {
        return directive.signedOn().map(Formats::date).orElseGet(() -> on.getTranslation("directive.blank"));
    }
}
