package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ReportingPeriod;

/** Closing a period, after saying how many assignments stay unreported for good. */
class CloseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CloseDialog(ReportingPeriod period, PeriodService periods, Runnable done) {
        var readiness = periods.readiness(period.id());
        var days = Formats.period(period.span().from(), period.span().until());
        setHeaderTitle(getTranslation("figures.close.title", days));
        add(new Paragraph(getTranslation("figures.close.missing", readiness.missing(), readiness.assignments())));
        if (readiness.waiting() > 0) {
            add(new Paragraph(getTranslation("figures.close.waiting", readiness.waiting())));
        }
        add(new Paragraph(getTranslation("figures.close.text")));
        var shut = new Button(getTranslation("figures.close.do"), click -> {
            if (new Attempt(this).run(() -> periods.close(period.id(), period.version()))) {
                close();
                done.run();
            }
        });
        shut.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), shut);
    }
}
