package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.function.Supplier;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.Succession;
import vn.tinhgon.unit.Unit;
import vn.tinhgon.unit.UnitFacts;
import vn.tinhgon.unit.UnitService;

/** One unit over time: its names and places, what it inherited, and who has something from it (UC-008). */
@Route(value = UnitLinks.ONE, layout = Shell.class)
@May(Right.SEE_WORK)
@CssImport("./units.css")
class UnitView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient UnitService units;
    private final transient StructureService structure;
    private final transient AsOf asOf;
    private final transient PortalClock clock;
    private final transient Me me;
    private final transient UnitWords words = new UnitWords(this);

    UnitView(UnitService units, StructureService structure, AsOf asOf, PortalClock clock, Me me) {
        this.units = units;
        this.structure = structure;
        this.asOf = asOf;
        this.clock = clock;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(UnitLinks.unit(event));
    }

    private void show(UnitId id) {
        var facts = units.facts(id);
        var unit = facts.unit();
        title(unit.on(asOf.day()).name().full());
        facts(facts(unit));
        actions(actions(unit));
        var sections = new UnitSections(facts, words);
        var history =
                new Div(sections.versions(), sections.inherited(), sections.heirs(takenBack(facts)), sections.own());
        history.addClassName("unit-history");
        var page = new Div(history, sections.about());
        page.addClassName("with-panel");
        work(page);
    }

    private Component[] facts(Unit unit) {
        var shown = new ArrayList<Component>();
        shown.add(UnitLinks.toList(say("units.title")));
        shown.add(new Span(words.kind(unit.kind())));
        shown.add(new Span(words.validity(unit.validity())));
        unit.validity()
                .until()
                .filter(end -> !end.isAfter(asOf.day()))
                .ifPresent(end -> shown.add(
                        new Badge(Glyph.LOCK, Badge.Look.GREY, say("unit.ended", Formats.date(end.minusDays(1))))));
        unit.validity()
                .until()
                .filter(end -> end.isAfter(asOf.day()))
                .ifPresent(end -> shown.add(new Badge(
                        Glyph.HOURGLASS, Badge.Look.ACCENT, say("unit.ends", Formats.date(end.minusDays(1))))));
        return shown.toArray(Component[]::new);
    }

    private Component[] actions(Unit unit) {
        if (!writes()) {
            return new Component[0];
        }
        var shown = new ArrayList<Component>();
        if (unit.validity().until().isEmpty()) {
            shown.add(button(
                    "unit.rename", () -> new RenameDialog(structure, unit, kept(unit), () -> show(unit.id()))));
            shown.add(button(
                    "unit.move",
                    () -> new MoveDialog(structure, units, clock, unit, kept(unit), () -> show(unit.id()))));
            shown.add(button(
                    "unit.end", () -> new EndDialog(structure, units, clock, unit, kept(unit), () -> show(unit.id()))));
        }
        if (unit.validity().until().filter(end -> end.isAfter(clock.today())).isPresent()) {
            shown.add(button(
                    "unit.withdrawEnd",
                    () -> new WithdrawEndDialog(structure, unit, kept(unit), () -> show(unit.id()))));
        }
        shown.add(button(
                "succession.record",
                () -> new SuccessionDialog(structure, units, clock, unit, kept(unit), () -> show(unit.id()))));
        shown.add(button("unit.contact", () -> new ContactDialog(structure, unit, kept(unit), () -> show(unit.id()))));
        return shown.toArray(Component[]::new);
    }

    private Button button(String words, Supplier<Dialog> dialog) {
        return new Button(say(words), click -> dialog.get().open());
    }

    private Kept kept(Unit unit) {
        return new Kept(me.get().person(), unit.id());
    }

    /** What taking a succession back begins with; nothing for those who may not. */
    private UnitSections.Withdrawing takenBack(UnitFacts facts) {
        return succession -> writes()
                ? new Component[] {button("succession.withdraw", () -> withdrawing(facts, succession))}
                : new Component[0];
    }

    /** On another day a page offers nothing that writes. */
    private boolean writes() {
        return me.get().may(Right.MANAGE_UNITS) && asOf.isToday();
    }

    private Dialog withdrawing(UnitFacts facts, Succession succession) {
        return new ReasonDialog(
                new ReasonDialog.Words(
                        say("succession.withdraw.title", facts.name(succession.successor())),
                        say("succession.withdraw.text"),
                        say("succession.withdraw.reason"),
                        say("succession.withdraw")),
                new Kept(me.get().person(), succession.predecessor(), succession.successor()),
                reason -> structure.withdraw(succession.predecessor(), succession.successor(), reason),
                () -> show(facts.unit().id()));
    }
}
