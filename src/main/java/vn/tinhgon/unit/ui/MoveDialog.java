package vn.tinhgon.unit.ui;

import java.util.List;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.Unit;
import vn.tinhgon.unit.UnitService;

/** Asks for another place in the tree. */
class MoveDialog extends UnitDialog {

    private static final long serialVersionUID = 1L;

    MoveDialog(StructureService structure, UnitService units, PortalClock clock, Unit unit, Kept kept, Runnable done) {
        super("move", kept);
        setHeaderTitle(getTranslation("unit.move.title", unit.latest().name().full()));
        var from = day("from", getTranslation("unit.change.from"));
        from.setHelperText(getTranslation(
                "unit.change.from.help", Formats.date(unit.latest().validity().from())));
        var parent = new UnitChoice(
                getTranslation("unit.parent"),
                units,
                () -> from.getOptionalValue().orElseGet(clock::today));
        parent.setHelperText(getTranslation("unit.parent.help"));
        parent.setClearButtonVisible(true);
        unit.latest().parent().map(List::of).map(units::known).stream()
                .flatMap(List::stream)
                .forEach(parent::choose);
        shownAs("parent", parent);
        var basis = basis();
        asks(
                getTranslation("unit.move"),
                () -> structure.move(unit.id(), unit.version(), parent.unit(), given("from", from), basis(basis)),
                done,
                from);
    }
}
