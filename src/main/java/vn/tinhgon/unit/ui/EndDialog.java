package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.Heir;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.Unit;
import vn.tinhgon.unit.UnitService;

/** Asks since when a unit is no longer there, on what basis, and who has what was its. */
class EndDialog extends UnitDialog {

    private static final long serialVersionUID = 1L;

    private record HeirRow(UnitChoice successor, ShareFields share) {

        Heir heir() {
            return new Heir(
                    successor.unit().orElseThrow(() -> Refused.field("successor", "succession.refused.noSuccessor")),
                    share.share());
        }
    }

    private final List<HeirRow> heirs = new ArrayList<>();
    private final Div rows = new Div();

    EndDialog(StructureService structure, UnitService units, PortalClock clock, Unit unit, Kept kept, Runnable done) {
        super("end", kept);
        setHeaderTitle(getTranslation("unit.end.title", unit.latest().name().full()));
        shown(new Paragraph(getTranslation("unit.end.text")));
        var until = day("until", getTranslation("unit.end.until"));
        until.setHelperText(getTranslation("unit.end.until.help"));
        var basis = basis();
        shown(rows);
        Supplier<LocalDate> day = () -> until.getOptionalValue().orElseGet(clock::today);
        shown(new Button(getTranslation("succession.add"), click -> addHeir(units, day)));
        asks(
                getTranslation("unit.end"),
                () -> structure.end(
                        unit.id(),
                        unit.version(),
                        given("until", until),
                        basis(basis),
                        heirs.stream().map(HeirRow::heir).toList()),
                done,
                until);
    }

    private void addHeir(UnitService units, Supplier<LocalDate> day) {
        var row = new HeirRow(new UnitChoice(getTranslation("succession.successor"), units, day), new ShareFields());
        var line = new Div();
        line.addClassName("unit-heir");
        shownAs("successor", row.successor());
        shownAs("share", row.share());
        var drop = new Button(getTranslation("succession.drop"));
        drop.addClickListener(click -> {
            heirs.remove(row);
            rows.remove(line);
        });
        line.add(row.successor(), row.share(), drop);
        heirs.add(row);
        rows.add(line);
        row.successor().focus();
    }
}
