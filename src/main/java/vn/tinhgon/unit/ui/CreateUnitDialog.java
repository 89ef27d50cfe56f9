package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.select.Select;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.Contact;
import vn.tinhgon.unit.NewUnit;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.UnitCode;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitName;
import vn.tinhgon.unit.UnitService;

/** Asks for what founds a unit. */
class CreateUnitDialog extends UnitDialog {

    private static final long serialVersionUID = 1L;

    CreateUnitDialog(
            StructureService structure, UnitService units, PortalClock clock, Kept kept, Consumer<UnitId> done) {
        var made = new AtomicReference<UnitId>();
        super("create", kept);
        setHeaderTitle(getTranslation("unit.create"));
        var words = new UnitWords(this);
        var name = text("name", getTranslation("unit.name"), true);
        var brief = text("brief", getTranslation("unit.brief"), false);
        var code = text("code", getTranslation("unit.code"), true);
        code.setHelperText(getTranslation("unit.code.help"));
        var kind = new Select<UnitKind>();
        kind.setLabel(getTranslation("unit.kind"));
        kind.setItems(UnitKind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setManualValidation(true);
        kind.setRequiredIndicatorVisible(true);
        shownAs("kind", kind);
        var from = day("from", getTranslation("unit.create.from"));
        var parent = shownAs(
                "parent",
                new UnitChoice(
                        getTranslation("unit.parent"),
                        units,
                        () -> from.getOptionalValue().orElseGet(clock::today)));
        var basis = basis();
        asks(
                getTranslation("unit.create.do"),
                () -> made.set(structure.create(new NewUnit(
                        new UnitCode(code.getValue()),
                        kind.getOptionalValue().orElseThrow(() -> Refused.field("kind", "unit.refused.noKind")),
                        new UnitName(name.getValue(), brief.getValue()),
                        parent.unit(),
                        given("from", from),
                        basis(basis),
                        Contact.UNKNOWN))),
                () -> done.accept(made.get()),
                name);
    }
}
