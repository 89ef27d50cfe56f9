package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.html.Paragraph;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ReportingPeriod;

/** Has one period locked on another day. */
class LockDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    LockDialog(ReportingPeriod period, Kept kept, PeriodService periods, Runnable done) {
        super("lock", kept);
        setHeaderTitle(getTranslation(
                "periods.move.of",
                Formats.period(period.span().from(), period.span().until())));
        shown(new Paragraph(getTranslation("periods.move.text")));
        var day = day("day", getTranslation("periods.head.lock"), true);
        day.setValue(period.closesOn());
        asks(
                getTranslation("periods.move.do"),
                () -> periods.lockOn(period.id(), period.version(), given("day", day)),
                done,
                day);
    }
}
