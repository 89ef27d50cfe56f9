package vn.tinhgon.people.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import vn.tinhgon.people.account.SignIn;
import vn.tinhgon.platform.ui.Formats;

/** When, from where and with what somebody signed in. */
class SignInsGrid extends Grid<SignIn> {

    private static final long serialVersionUID = 1L;

    SignInsGrid(List<SignIn> signIns) {
        setAriaLabel(getTranslation("person.signIns"));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        setEmptyStateText(getTranslation("person.signIns.none"));
        addColumn(signIn -> Formats.moment(signIn.at()))
                .setHeader(getTranslation("signIn.at"))
                .setWidth("140px")
                .setFlexGrow(0);
        addColumn(SignIn::device).setHeader(getTranslation("signIn.device")).setWidth("180px");
        addColumn(SignIn::address)
                .setHeader(getTranslation("signIn.address"))
                .setWidth("150px")
                .setFlexGrow(0);
        setItems(signIns);
    }
}
