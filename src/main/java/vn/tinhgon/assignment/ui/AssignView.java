package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.stream.Collectors;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.target.ui.TargetLinks;
import vn.tinhgon.target.ui.TargetWords;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** Gives a target to units in one action: choose at the left, see at the right what it comes to, then assign. */
@Route(value = "targets/:" + TargetLinks.TARGET + "/assign", layout = Shell.class)
@May(Right.ASSIGN_TARGETS)
@CssImport("./assignment.css")
class AssignView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TargetService targets;
    private final transient AssignmentService assignments;
    private final transient UnitService units;
    private final transient PortalClock clock;
    private final transient AsOf asOf;
    private final transient TargetLinks links;
    private final transient Me me;

    AssignView(
            TargetService targets,
            AssignmentService assignments,
            UnitService units,
            PortalClock clock,
            AsOf asOf,
            TargetLinks links,
            Me me) {
        this.targets = targets;
        this.assignments = assignments;
        this.units = units;
        this.clock = clock;
        this.asOf = asOf;
        this.links = links;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var target = targets.target(TargetLinks.target(event));
        title(say("assign.title", target.number(), target.shortName()));
        facts(
                links.to(target.id(), say("assign.back")),
                TargetWords.goalAsRead(this, target),
                new Span(say("assign.leads", target.printed().lead())),
                new Span(say("assign.day", Formats.date(clock.today()))));
        if (asOf.isToday()) {
            show(target);
        } else {
            work(new Paragraph(say("assign.onlyToday")));
        }
    }

    private void show(Target target) {
        var kept = new Kept(me.get().person(), target.id());
        var choice = new UnitChoice(
                target,
                kept,
                assignments.candidates(target.id()),
                text -> units.named(clock.today(), text).stream()
                        .map(UnitRow::id)
                        .collect(Collectors.toSet()));
        var panel = new PreviewPanel(target.judging().comparison());
        kept.watch(panel.reason(), "reason");
        choice.onChange(() -> preview(target.id(), choice, panel));
        panel.onAssign(() -> assign(target.id(), choice, panel, kept));
        var both = new Div(choice, panel);
        both.addClassName("with-panel");
        work(both);
        preview(target.id(), choice, panel);
    }

    private void preview(TargetId target, UnitChoice choice, PreviewPanel panel) {
        var preview = assignments.preview(target, choice.chosen());
        choice.show(preview);
        panel.show(preview);
        status(say(
                "assign.status",
                preview.lines().size(),
                preview.count(Outcome.Added.class),
                preview.count(Outcome.GoalChanged.class),
                preview.count(Outcome.Unchanged.class),
                preview.count(Outcome.TurnedDown.class)));
    }

    private void assign(TargetId target, UnitChoice choice, PreviewPanel panel, Kept kept) {
        var seen = panel.shown();
        var done = new Attempt(this)
                .with("reason", panel.reason())
                .run(() -> assignments.assign(seen, panel.reason().getValue()));
        if (done) {
            kept.forget(this);
            Attempt.done(say("assign.done", seen.writes()));
            links.open(target);
            return;
        }
        // Whatever moved meanwhile is shown now; what was chosen and typed stays.
        choice.reload(assignments.candidates(target));
        preview(target, choice, panel);
    }
}
