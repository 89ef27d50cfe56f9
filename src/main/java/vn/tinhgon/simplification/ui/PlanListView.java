package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Letterheads;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.ListedPlan;
import vn.tinhgon.simplification.PlanChainService;
import vn.tinhgon.simplification.PlanList;
import vn.tinhgon.simplification.PlanListRow;
import vn.tinhgon.simplification.PlanListService;
import vn.tinhgon.simplification.PlanListState;
import vn.tinhgon.simplification.ReductionService;
import vn.tinhgon.simplification.SignedPaper;

/** A list of plans: how far it would carry the province, what is on it, and what is to be done with it next (UC-029). */
@Route(value = PlanListLinks.ROUTE + "/:" + PlanListLinks.LIST, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./plans.css")
class PlanListView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PlanListService lists;
    private final transient ReductionService reductions;
    private final transient PlanChainService chains;
    private final transient Letterheads letterheads;
    private final transient PortalClock clock;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient PlanWords words = new PlanWords(this);
    private final transient PlanListWords states;

    PlanListView(
            PlanListService lists,
            ReductionService reductions,
            PlanChainService chains,
            Letterheads letterheads,
            PortalClock clock,
            AsOf asOf,
            Me me) {
        this.lists = lists;
        this.reductions = reductions;
        this.letterheads = letterheads;
        this.chains = chains;
        this.clock = clock;
        this.asOf = asOf;
        this.me = me;
        states = new PlanListWords(words, clock.today());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PlanListLinks.list(event));
    }

    private void show(PlanListId id) {
        var row = lists.list(id);
        var list = row.list();
        title(list.terms().title());
        facts(
                PlanListLinks.toAll(say("planLists.title")),
                states.state(list),
                new Span(states.of(list)),
                new Span(say(
                        "planList.sums",
                        row.plans(),
                        Formats.dong(row.saving()),
                        Formats.dong(row.before()),
                        row.unanswered())),
                new Span(say("planList.drawnBy", list.drawnBy(), Formats.moment(list.drawnAt()))));
        actions(list);
        var grid = new ListedPlansGrid(lists, list, words);
        if (may(Right.LIST_PLANS) && list.isOpen()) {
            grid.takenOffBy(plan -> takeOff(list, plan));
        }
        var papers =
                new PapersOfList(lists, reductions, letterheads, row, me.get().may(Right.LIST_PLANS), words);
        var work = new Div(new ListEffectCard(lists.effect(id), list, words), papers, grid);
        work.addClassName("plans-list");
        var off = lists.takenOff(id);
        if (!off.isEmpty()) {
            work.add(new TakenOffCard(off, list.terms().year(), words));
        }
        work(work);
        status(howItStands(row));
    }

    private String howItStands(PlanListRow row) {
        var list = row.list();
        return say(
                "planList.status." + list.state(clock.today()),
                PlanListWords.until(list),
                states.decision(list),
                list.discarded()
                        .map(said -> say("planList.off.by", said.by(), Formats.moment(said.at()), said.reason()))
                        .orElse(""));
    }

    private boolean may(Right right) {
        return asOf.isToday() && me.get().may(right);
    }

    private void actions(PlanList list) {
        var buttons = new ArrayList<Button>();
        if (may(Right.LIST_PLANS) && list.isOpen()) {
            buttons.add(new Button(say("planList.discard"), click -> discard(list)));
        }
        if (may(Right.LIST_PLANS) && states.is(PlanListState.DRAWN_UP, list)) {
            buttons.add(new Button(say("planList.add"), click -> add(list)));
        }
        if (may(Right.LIST_PLANS) && list.isOpen() && list.submission().isEmpty()) {
            buttons.add(new Button(
                    say(list.comment().isEmpty() ? "planList.publish" : "planList.publish.longer"),
                    click -> publish(list)));
        }
        if (may(Right.LIST_PLANS) && list.isOpen() && !states.is(PlanListState.IN_COMMENT, list)) {
            buttons.add(new Button(
                    say(list.submission().isEmpty() ? "planList.submit" : "planList.submit.correct"),
                    click -> submit(list)));
        }
        if (may(Right.APPROVE_PLANS) && states.is(PlanListState.SUBMITTED, list) && lists.mayRecord(list.id())) {
            buttons.add(new Button(say("planList.decide"), click -> decide(list)));
        }
        if (!buttons.isEmpty()) {
            buttons.getLast().addThemeVariants(ButtonVariant.PRIMARY);
        }
        actions(buttons.toArray(Button[]::new));
    }

    private void add(PlanList list) {
        new AddPlansDialog(
                        lists.ready(list.terms()),
                        kept(list, "add"),
                        chosen -> lists.add(list.id(), list.version(), chosen),
                        () -> done(list, "planList.added"))
                .open();
    }

    private void discard(PlanList list) {
        new ReasonDialog(
                        new ReasonDialog.Words(
                                say("planList.discard.title", list.terms().title()),
                                say("planList.discard.text"),
                                say("planList.takeOff.reason"),
                                say("planList.discard.do")),
                        kept(list, "discard"),
                        reason -> lists.discard(list.id(), list.version(), reason),
                        () -> done(list, "planList.discarded"))
                .open();
    }

    private void publish(PlanList list) {
        var least = list.comment()
                .map(PlanList.Commenting::until)
                .orElseGet(() -> clock.today().plusDays(chains.chain().commentDays()));
        new PublishDialog(
                        least,
                        kept(list, "publish"),
                        until -> lists.publish(list.id(), list.version(), until),
                        () -> done(list, "planList.published"))
                .open();
    }

    private void submit(PlanList list) {
        new PaperDialog(
                        new PaperDialog.Words(
                                say("planList.submit"),
                                say("planList.submit.text"),
                                say("planList.submit.number"),
                                say("planList.submit.do")),
                        kept(list, "submit"),
                        (number, on) -> lists.submit(list.id(), list.version(), new SignedPaper(number, on)),
                        () -> done(list, "planList.submitted"))
                .open();
    }

    private void decide(PlanList list) {
        new PaperDialog(
                        new PaperDialog.Words(
                                say("planList.decide"),
                                say("planList.decide.text"),
                                say("plan.approve.number"),
                                say("planList.decide.do")),
                        kept(list, "decide"),
                        (number, on) -> lists.decide(list.id(), list.version(), new Decision(number, on)),
                        () -> done(list, "planList.decided"))
                .open();
    }

    private void takeOff(PlanList list, ListedPlan plan) {
        new TakeOffDialog(
                        plan.code(),
                        new Kept(me.get().person(), list.id(), plan.plan()),
                        (reason, returned) -> lists.takeOff(list.id(), list.version(), plan.plan(), reason, returned),
                        () -> done(list, "planList.takenOff"))
                .open();
    }

    private Kept kept(PlanList list, String form) {
        return new Kept(me.get().person(), list.id()).inForm(form);
    }

    private void done(PlanList list, String key) {
        Attempt.done(say(key));
        show(list.id());
    }
}
