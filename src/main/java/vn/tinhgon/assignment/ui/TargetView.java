package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.target.ui.TargetLinks;
import vn.tinhgon.target.ui.TargetWords;

/** One target: what is printed, how the portal reads it, and the units that have it. */
@Route(value = "targets/:" + TargetLinks.TARGET, layout = Shell.class)
@May(Right.READ_TARGETS)
@CssImport("./targets.css")
class TargetView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TargetService targets;
    private final transient AssignmentService assignments;
    private final transient Me me;
    private final transient AsOf asOf;

    TargetView(TargetService targets, AssignmentService assignments, Me me, AsOf asOf) {
        this.targets = targets;
        this.assignments = assignments;
        this.me = me;
        this.asOf = asOf;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var target = targets.target(AssignmentLinks.target(event));
        var programme = targets.programme(target.programme());
        title(say("target.title", target.number(), target.shortName()));
        facts(TargetLinks.toList(say("targets.title")), new Span(programme.name()));
        var assigns = me.get().may(Right.ASSIGN_TARGETS) && asOf.isToday();
        if (assigns) {
            actions(assign(target.id()));
        }
        var words = new Div(printed(target, programme), read(target));
        words.addClassName("target-words");
        var units = new AssignedUnits(assignments, target, me.get().person(), assigns);
        work(words, units);
        status(say("target.status", units.count()));
    }

    private Button assign(TargetId target) {
        var assign = new Button(say("assign.open"), click -> AssignmentLinks.assign(target));
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        return assign;
    }

    private Component printed(Target target, Programme programme) {
        var list = new DescriptionList();
        say(list, "target.indicator", new Span(target.indicator()));
        say(list, "target.printedGoal", new Span(target.printedGoal()));
        say(list, "target.leads", new Span(target.printedLead()));
        say(list, "target.coordinating", new Span(target.printedCoordinating()));
        say(list, "target.basis", new Span(target.printedBasis().orElse(say("target.basis.none"))));
        say(list, "directive", new Span(TargetWords.directive(this, programme.directive())));
        return card("target.asPrinted", list);
    }

    private Component read(Target target) {
        var list = new DescriptionList();
        say(list, "target.goal", TargetWords.goalAsRead(this, target));
        say(list, "target.accumulation", TargetWords.accumulation(this, target));
        say(list, "target.figures", new Span(say(target.joint() ? "target.joint" : "target.eachItsOwn")));
        return card("target.asRead", list);
    }

    private void say(DescriptionList list, String term, Component description) {
        var described = new DescriptionList.Description();
        described.add(description);
        list.add(new DescriptionList.Term(say(term)), described);
    }

    private Component card(String heading, Component content) {
        var card = new Div(new H2(say(heading)), content);
        card.addClassName("card");
        return card;
    }
}
