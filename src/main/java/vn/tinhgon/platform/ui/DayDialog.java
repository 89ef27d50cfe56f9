package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Asks for the day to look at: any, one in a programme's year, or today. */
class DayDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final DayField day = new DayField(getTranslation("asOf.day"));
    private final transient Consumer<LocalDate> look;

    DayDialog(LocalDate shown, LocalDate today, List<Years.Year> years, Consumer<LocalDate> look) {
        this.look = look;
        setHeaderTitle(getTranslation("asOf.title"));
        day.setValue(shown);
        var quick = new Div();
        quick.addClassNames("filters", "as-of-years");
        years.forEach(year -> quick.add(quick(year.name(), year.nearestTo(today))));
        add(new Paragraph(getTranslation("asOf.text")), day, quick);
        var chosen = new Button(getTranslation("asOf.look"), click -> lookAtTyped());
        chosen.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        new Button(getTranslation("action.cancel"), click -> close()),
                        quick(getTranslation("asOf.backToToday"), today),
                        chosen);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                day.focus();
            }
        });
    }

    private Button quick(String words, LocalDate day) {
        return new Button(words, click -> lookAt(day));
    }

    private void lookAtTyped() {
        day.getOptionalValue().ifPresentOrElse(this::lookAt, () -> {
            day.setErrorMessage(getTranslation("day.refused.notDay"));
            day.setInvalid(true);
        });
    }

    private void lookAt(LocalDate chosen) {
        close();
        look.accept(chosen);
    }
}
