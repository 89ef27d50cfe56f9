package vn.tinhgon.unit.ui;

import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.Contact;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.Unit;

/** Asks how to reach a unit now. */
class ContactDialog extends UnitDialog {

    private static final long serialVersionUID = 1L;

    ContactDialog(StructureService structure, Unit unit, Kept kept, Runnable done) {
        super("contact", kept);
        setHeaderTitle(getTranslation("unit.contact.title", unit.latest().name().full()));
        var phone = text("phone", getTranslation("unit.phone"), false);
        phone.setValue(unit.contact().phone());
        var email = text("email", getTranslation("unit.email"), false);
        email.setValue(unit.contact().email());
        var address = text("address", getTranslation("unit.address"), false);
        address.setValue(unit.contact().address());
        asks(
                getTranslation("action.save"),
                () -> structure.reach(
                        unit.id(), unit.version(), new Contact(phone.getValue(), email.getValue(), address.getValue())),
                done,
                phone);
    }
}
