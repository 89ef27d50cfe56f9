package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;

/**
 * A request of somebody at a screen. Where it is refused, the sentence stands at the field it is about, what was typed
 * stays, and the first field that something is wrong with has the focus; what else is missing is said with it. Without a field it is a notice that waits to be read.
 */
public class Attempt {

    private final Component on;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private @Nullable Runnable changed;
    private boolean focuses = true;

    /** @param on the component whose language the sentences are in */
    public Attempt(Component on) {
        this.on = on;
    }

    /** {@code field} is what a refusal naming {@code name} is about. */
    public Attempt with(String name, HasValidation field) {
        fields.put(name, field);
        return this;
    }

    /** What to do where somebody else was faster, instead of a notice: a page that can shows both. */
    public Attempt whenChanged(Runnable shown) {
        changed = shown;
        return this;
    }

    /** For what is tried while somebody types on: the sentence stands at its field, they stay where they are. */
    public Attempt withoutFocus() {
        focuses = false;
        return this;
    }

    /** Does it; true where nothing refused. */
    public boolean run(Runnable request) {
        fields.values().forEach(Attempt::clear);
        try {
            fields.forEach(Attempt::isADay);
            request.run();
            return true;
        } catch (Refused refused) {
            refused(refused);
        } catch (Changed faster) {
            changed(faster);
        } catch (NotFound missing) {
            notice(on.getTranslation("error.gone"));
        } catch (AccessDeniedException denied) {
            notice(on.getTranslation("error.denied"));
        }
        return false;
    }

    private void changed(Changed faster) {
        if (changed == null) {
            notice(on.getTranslation(faster.key()));
        } else {
            changed.run();
        }
    }

    private void refused(Refused refused) {
        var sentence = on.getTranslation(refused.key(), refused.arguments().toArray());
        var field = refused.field().map(fields::get).orElse(null);
        if (field == null) {
            notice(sentence);
            return;
        }
        wrong(field, sentence);
        if (focuses) {
            fields.values().stream().filter(Attempt::isMissing).forEach(this::missing);
            fields.values().stream()
                    .filter(HasValidation::isInvalid)
                    .findFirst()
                    .ifPresent(first -> focus(first));
        }
    }

    /** What has to be given and is not: all of it is said at once, not one with each press. */
    private static boolean isMissing(HasValidation field) {
        return !field.isInvalid()
                && field instanceof HasValue<?, ?> asked
                && asked.isRequiredIndicatorVisible()
                && asked.isEmpty();
    }

    private void missing(HasValidation field) {
        wrong(field, on.getTranslation(field instanceof DayField ? "day.refused.none" : "field.refused.empty"));
    }

    private static void focus(HasValidation field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static void wrong(HasValidation field, String sentence) {
        field.setInvalid(true);
        field.setErrorMessage(sentence);
    }

    private static void isADay(String name, HasValidation field) {
        if (field instanceof DayField day && day.isNoDay()) {
            throw Refused.field(name, "day.refused.notDay");
        }
    }

    private static void clear(HasValidation field) {
        field.setInvalid(false);
        field.setErrorMessage("");
    }

    private void notice(String sentence) {
        notice(on, sentence);
    }

    /** Says what went wrong and stays until it is closed; read out at once. */
    public static void notice(Component on, String sentence) {
        var notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_END);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.add(new Span(sentence), new Button(on.getTranslation("action.close"), e -> notice.close()));
        notice.open();
    }

    /** Says that something done is done; goes away by itself. */
    public static void done(String sentence) {
        Notification.show(sentence, 5000, Notification.Position.BOTTOM_END)
                .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }
}
