package vn.tinhgon.province.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.ImportPanel;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.province.CalendarService;

/** Takes in the official list of a year's days off and days worked in exchange (UC-011). */
@Route(value = "platform-calendar-import", layout = Shell.class)
@May(Right.RUN_PLATFORM)
class CalendarImportView extends Page {

    private static final long serialVersionUID = 1L;

    CalendarImportView(CalendarService calendar) {
        title(say("calendar.import"));
        facts(new RouterLink(say("calendar.title"), CalendarView.class), new Span(say("calendar.import.facts")));
        work(new ImportPanel(new CalendarImporting(this, calendar)));
    }
}
