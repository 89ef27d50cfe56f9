package vn.tinhgon.unit.ui;

import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.Unit;
import vn.tinhgon.unit.UnitName;

/** Asks for another name. */
class RenameDialog extends UnitDialog {

    private static final long serialVersionUID = 1L;

    RenameDialog(StructureService structure, Unit unit, Kept kept, Runnable done) {
        super("rename", kept);
        setHeaderTitle(getTranslation("unit.rename.title", unit.latest().name().full()));
        var name = text("name", getTranslation("unit.name"), true);
        name.setValue(unit.latest().name().full());
        var brief = text("brief", getTranslation("unit.brief"), false);
        brief.setValue(unit.latest().name().brief());
        var from = day("from", getTranslation("unit.change.from"));
        from.setHelperText(getTranslation(
                "unit.change.from.help", Formats.date(unit.latest().validity().from())));
        var basis = basis();
        asks(
                getTranslation("unit.rename"),
                () -> structure.rename(
                        unit.id(),
                        unit.version(),
                        new UnitName(name.getValue(), brief.getValue()),
                        given("from", from),
                        basis(basis)),
                done,
                name);
    }
}
