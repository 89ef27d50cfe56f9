package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.html.Paragraph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.Unit;

/** Asks on what basis the decision to end a unit is withdrawn. */
class WithdrawEndDialog extends UnitDialog {

    private static final long serialVersionUID = 1L;

    WithdrawEndDialog(StructureService structure, Unit unit, Kept kept, Runnable done) {
        super("withdrawEnd", kept);
        setHeaderTitle(
                getTranslation("unit.withdrawEnd.title", unit.latest().name().full()));
        shown(new Paragraph(getTranslation("unit.withdrawEnd.text")));
        var basis = basis();
        asks(
                getTranslation("unit.withdrawEnd"),
                () -> structure.withdrawEnd(unit.id(), unit.version(), basis(basis)),
                done,
                basis);
    }
}
