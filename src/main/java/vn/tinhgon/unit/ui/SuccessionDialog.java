package vn.tinhgon.unit.ui;

import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.Succession;
import vn.tinhgon.unit.Unit;
import vn.tinhgon.unit.UnitService;

/** Asks who took over from a unit, how much, since when and on what basis. */
class SuccessionDialog extends UnitDialog {

    private static final long serialVersionUID = 1L;

    SuccessionDialog(
            StructureService structure, UnitService units, PortalClock clock, Unit unit, Kept kept, Runnable done) {
        super("succession", kept);
        setHeaderTitle(
                getTranslation("succession.record.title", unit.latest().name().full()));
        var on = day("on", getTranslation("succession.on"));
        unit.validity().until().ifPresent(on::setValue);
        var successor = shownAs(
                "successor",
                new UnitChoice(
                        getTranslation("succession.successor"),
                        units,
                        () -> on.getOptionalValue().orElseGet(clock::today)));
        var share = shownAs("share", new ShareFields());
        var basis = basis();
        asks(
                getTranslation("succession.record"),
                () -> structure.succeed(new Succession(
                        unit.id(),
                        successor
                                .unit()
                                .orElseThrow(() -> Refused.field("successor", "succession.refused.noSuccessor")),
                        given("on", on),
                        share.share(),
                        basis(basis))),
                done,
                successor);
    }
}
