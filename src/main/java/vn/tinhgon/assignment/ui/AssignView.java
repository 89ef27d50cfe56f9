package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import vn.tinhgon.assignment.BlockPreview;
import vn.tinhgon.assignment.GivingService;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.assignment.WithdrawalService;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.ui.TargetLinks;
import vn.tinhgon.unit.UnitService;

/** UC-002, UC-016: gives targets of a programme to units in one action. */
@Route(value = "programmes/:" + TargetLinks.PROGRAMME + "/assign", layout = Shell.class)
@May(Right.ASSIGN_TARGETS)
@CssImport("./assignment.css")
class AssignView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgrammeService programmes;
    private final transient GivingService giving;
    private final transient WithdrawalService withdrawals;
    private final transient UnitGroupService groups;
    private final transient UnitService units;
    private final transient CatalogueService catalogue;
    private final transient PortalClock clock;
    private final transient AsOf asOf;
    private final transient Me me;

    AssignView(
            ProgrammeService programmes,
            GivingService giving,
            WithdrawalService withdrawals,
            UnitGroupService groups,
            UnitService units,
            CatalogueService catalogue,
            PortalClock clock,
            AsOf asOf,
            Me me) {
        this.programmes = programmes;
        this.giving = giving;
        this.withdrawals = withdrawals;
        this.groups = groups;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
        this.asOf = asOf;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var programme = programmes.programme(TargetLinks.programme(event));
        title(say("assign.title"));
        facts(
                TargetLinks.toList(programme.id(), programme.name()),
                new Span(say("assign.day", Formats.date(clock.today()))),
                new Span(say("assign.legend")));
        if (!asOf.isToday()) {
            work(new Paragraph(say("assign.onlyToday")));
            return;
        }
        var desk = new AssignDesk(
                programme.id(),
                giving,
                withdrawals,
                groups,
                units,
                catalogue,
                clock.today(),
                me.get().person(),
                this::status);
        work(desk);
        desk.begin(AssignmentLinks.asked(event.getLocation()));
    }

    private void status(BlockPreview preview) {
        status(say(
                "assign.status",
                preview.count(Outcome.Added.class),
                preview.count(Outcome.GoalChanged.class),
                preview.count(Outcome.Unchanged.class),
                preview.count(Outcome.TurnedDown.class)));
    }
}
