package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The words on screen, Vietnamese first: a session begins in Vietnamese whatever the browser asks for, and a person may
 * switch. A key that is missing fails where it is used; a test finds it before.
 */
@Component
class Languages implements I18NProvider, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    static final Locale ENGLISH = Locale.of("en", "GB");

    private final transient ResourceBundle vietnamese = bundle(VIETNAMESE);
    private final transient ResourceBundle english = bundle(ENGLISH);

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("vaadin-i18n.translations_" + locale.getLanguage(), Locale.ROOT);
    }

    /** The language one can switch to. */
    static Locale other(Locale present) {
        return present.getLanguage().equals(VIETNAMESE.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(VIETNAMESE, ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var bundle = locale.getLanguage().equals(ENGLISH.getLanguage()) ? english : vietnamese;
        var text = bundle.getString(key);
        return params.length == 0
                ? text
                : new MessageFormat(text, locale)
                        .format(Stream.of(params).map(Languages::written).toArray());
    }

    /** A service that refuses hands over numbers and days; how they are written is for the screen. */
    private static Object written(Object param) {
        return switch (param) {
            case BigDecimal number -> Formats.plain(number);
            case LocalDate day -> Formats.date(day);
            default -> param;
        };
    }

    /** What is said where no page can say it any more: the session has ended, or the portal failed to answer. */
    private SystemMessages ofTheBrowser(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words("session.ended.title", locale));
        messages.setSessionExpiredMessage(words("session.ended.text", locale));
        messages.setCookiesDisabledCaption(words("session.noCookies.title", locale));
        messages.setCookiesDisabledMessage(words("session.noCookies.text", locale));
        messages.setInternalErrorCaption(words("error.unexpected.title", locale));
        messages.setInternalErrorMessage(words("session.failed.text", locale));
        return messages;
    }

    private String words(String key, Locale locale) {
        return getTranslation(key, locale);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.addSessionInitListener(init -> {
            init.getSession().setLocale(VIETNAMESE);
            init.getSession().setErrorHandler(new Unexpected.InPage());
        });
        service.setSystemMessagesProvider(info -> ofTheBrowser(info.getLocale()));
        service.addUIInitListener(init -> {
            UI ui = init.getUI();
            ui.setLocale(VaadinSession.getCurrent().getLocale());
            ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("session.reconnecting"));
            ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("session.noConnection"));
        });
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .child(0)
                .attr(
                        "lang",
                        VaadinSession.getCurrent() == null
                                ? VIETNAMESE.getLanguage()
                                : VaadinSession.getCurrent().getLocale().getLanguage()));
    }
}
