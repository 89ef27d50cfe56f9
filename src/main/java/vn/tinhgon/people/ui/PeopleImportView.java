package vn.tinhgon.people.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.people.PeopleImportService;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.ImportPanel;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;

/** Takes in a file of people and their rights (UC-010). */
@Route(value = "people-import", layout = Shell.class)
@May(Right.MANAGE_PEOPLE)
class PeopleImportView extends Page {

    private static final long serialVersionUID = 1L;

    PeopleImportView(PeopleImportService imports) {
        title(say("people.import"));
        facts(new RouterLink(say("people.title"), PeopleView.class));
        work(new ImportPanel(new PeopleImporting(this, imports)));
    }
}
