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
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.assignment.WithdrawalService;
import vn.tinhgon.directive.DirectiveService;
import vn.tinhgon.directive.ui.DirectiveWords;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.BesideTarget;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.target.ui.TargetLinks;
import vn.tinhgon.target.ui.TargetWords;

/** One target: what is printed, how the portal reads it, and the units that have it. */
@Route(value = "targets/:" + TargetLinks.TARGET, layout = Shell.class)
@May(Right.READ_TARGETS)
@CssImport("./targets.css")
@CssImport("./printed.css")
class TargetView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TargetService targets;
    private final transient ProgrammeService programmes;
    private final transient DirectiveService directives;
    private final transient AssignmentService assignments;
    private final transient List<BesideTarget> beside;
    private final transient WithdrawalService withdrawals;
    private final transient Me me;
    private final transient AsOf asOf;

    TargetView(
            TargetService targets,
            ProgrammeService programmes,
            DirectiveService directives,
            AssignmentService assignments,
            List<BesideTarget> beside,
            WithdrawalService withdrawals,
            Me me,
            AsOf asOf) {
        this.targets = targets;
        this.programmes = programmes;
        this.directives = directives;
        this.assignments = assignments;
        this.beside = beside;
        this.withdrawals = withdrawals;
        this.me = me;
        this.asOf = asOf;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var target = targets.target(TargetLinks.target(event));
        var programme = programmes.programme(target.programme());
        title(say("target.title", target.number(), target.shortName()));
        facts(
                TargetLinks.toList(programme.id(), say("targets.title")),
                new Span(programme.name()),
                new Span(target.data().indicator().code()));
        var today = asOf.isToday();
        var assigns = me.get().may(Right.ASSIGN_TARGETS) && today;
        var shown = new ArrayList<Button>();
        if (me.get().may(Right.SET_UP_TARGETS) && today) {
            shown.add(new Button(say("target.takeOut"), click -> takeOut(target)));
            shown.add(new Button(say("target.correct"), click -> TargetLinks.correct(target.id())));
        }
        if (assigns) {
            shown.add(assign(target));
        }
        actions(shown.toArray(Button[]::new));
        var words = new Div(printed(target, programme), read(target));
        words.addClassName("target-words");
        var units = new AssignedUnits(assignments, withdrawals, target, me.get().person(), assigns);
        var parts = new ArrayList<Component>();
        parts.add(words);
        beside.forEach(each -> each.of(target.id()).ifPresent(parts::add));
        parts.add(units);
        work(parts.toArray(Component[]::new));
        status(say("target.status", units.count(), units.unreceived(), units.objections()));
    }

    private Button assign(Target target) {
        var assign = new Button(say("assign.open"), click -> AssignmentLinks.assign(target));
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        return assign;
    }

    private void takeOut(Target target) {
        var words = new ReasonDialog.Words(
                say("target.takeOut.title", target.number(), target.shortName()),
                say("target.takeOut.text"),
                say("assigned.settle.reason"),
                say("target.takeOut.do"));
        new ReasonDialog(
                        words,
                        new Kept(me.get().person(), target.id()).inForm("take-out"),
                        reason -> targets.takeOut(target.id(), target.version(), reason),
                        () -> {
                            Attempt.done(say("target.takenOut", target.shortName()));
                            TargetLinks.openList(target.programme());
                        })
                .open();
    }

    private Component printed(Target target, Programme programme) {
        var list = new DescriptionList();
        var printed = target.printed();
        say(list, "target.indicator", new Span(target.data().indicator().text()));
        say(list, "target.printedGoal", new Span(printed.goal()));
        say(list, "target.leads", new Span(printed.lead()));
        say(list, "target.coordinating", new Span(printed.coordinating()));
        say(list, "target.basis", new Span(printed.basis().orElse(say("target.basis.none"))));
        directives
                .named(programme.directives())
                .forEach(directive -> say(list, "directive", new Span(DirectiveWords.name(this, directive.data()))));
        return card("target.asPrinted", list);
    }

    private Component read(Target target) {
        var list = new DescriptionList();
        var judging = target.judging();
        say(list, "target.goal", TargetWords.goalAsRead(this, target));
        say(list, "target.accumulation", TargetWords.accumulation(this, target));
        say(list, "target.frequency", new Span(say("frequency." + judging.frequency())));
        say(list, "target.weight", new Span(Formats.plain(judging.weight())));
        say(list, "target.kind", new Span(say("target.kind." + judging.measure().kind())));
        if (judging.measure().kind() == FigureKind.RATE) {
            say(list, "target.minimumDenominator", new Span(Formats.count(judging.minimumDenominator())));
        }
        say(
                list,
                "target.evidence",
                new Span(say(judging.evidenceRequired() ? "target.evidenceRequired" : "target.evidenceOptional")));
        say(list, "target.figures", new Span(say(target.parties().joint() ? "target.joint" : "target.eachItsOwn")));
        var indicator = target.data().indicator();
        indicator.group().ifPresent(group -> say(list, "target.group", new Span(TargetWords.group(this, group))));
        sayIfAny(list, "target.definition", indicator.definition());
        sayIfAny(list, "target.counting", indicator.counting());
        sayIfAny(list, "target.source", indicator.source());
        indicator.dossiers().ifPresent(rate -> say(list, "target.counted", new Span(TargetWords.dossiers(this, rate))));
        return card("target.asRead", list);
    }

    private void sayIfAny(DescriptionList list, String term, String words) {
        if (!words.isEmpty()) {
            say(list, term, new Span(words));
        }
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
