package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.AttachedFiles;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.BesidePlan;
import vn.tinhgon.platform.ui.Download;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.LeavingDialog;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.CatalogueFilter;
import vn.tinhgon.procedure.CatalogueRow;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanChain;
import vn.tinhgon.simplification.PlanCommentService;
import vn.tinhgon.simplification.PlanEvidenceService;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.PlanState;
import vn.tinhgon.simplification.Recommendation;
import vn.tinhgon.simplification.RecommendationService;
import vn.tinhgon.simplification.Sheet;

/**
 * One procedure before and after its plan (UC-005): written in place by its unit, submitted by the head, approved or
 * returned by the province, read by everybody else.
 */
@Route(value = PlanLinks.ROUTE + "/:" + PlanLinks.PROCEDURE, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./plans.css")
class PlanView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    /** A unit has fewer. */
    private static final int MOST_OTHERS = 2000;

    private final transient PlanService plans;
    private final transient PlanCommentService comments;
    private final transient PlanEvidenceService evidence;
    private final transient RecommendationService recommendations;
    private final transient CatalogueService catalogue;
    private final transient List<BesidePlan> beside;
    private final transient Clock clock;
    private final transient Me me;
    private final transient AsOf asOf;
    private final transient PlanWords words = new PlanWords(this);
    private final Div conflict = new Div();
    private final Button save = new Button();
    private int year;
    private transient Optional<PlanEditor> editor = Optional.empty();
    private transient Optional<RecommendationsCard> asked = Optional.empty();

    PlanView(
            PlanService plans,
            PlanCommentService comments,
            PlanEvidenceService evidence,
            RecommendationService recommendations,
            CatalogueService catalogue,
            List<BesidePlan> beside,
            Clock clock,
            Me me,
            AsOf asOf) {
        this.plans = plans;
        this.comments = comments;
        this.evidence = evidence;
        this.recommendations = recommendations;
        this.catalogue = catalogue;
        this.beside = beside;
        this.clock = clock;
        this.me = me;
        this.asOf = asOf;
        save.setText(say("plan.save"));
        save.addClickListener(click -> save());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        year = PlanLinks.year(event.getLocation()).orElse(asOf.day().getYear());
        show(sheet(PlanLinks.procedure(event)));
    }

    /** What is typed is saved, thrown away or kept on: the person says which. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor.filter(PlanEditor::isDirty).isEmpty()) {
            return;
        }
        new LeavingDialog(event, this::save, () -> editor.ifPresent(PlanEditor::discard)).open();
    }

    private Sheet sheet(ProcedureId procedure) {
        return plans.sheet(procedure, year);
    }

    private void show(Sheet sheet) {
        show(sheet, Optional.empty());
    }

    private void show(Sheet sheet, Optional<PlanEditor> typed) {
        var procedure = sheet.procedure();
        var chain = sheet.chain();
        title(procedure.latest().content().name());
        facts(
                PlanLinks.toList(say("nav.plans")),
                sheet.plan().map(plan -> words.state(plan.state(), chain)).orElseGet(words::noPlan),
                new Span(say("plan.year", String.valueOf(year))),
                new Span(say("plan.code." + procedure.scope(), procedure.codes().own())),
                new Span(procedure.latest().unitName()));
        var panel = new PlanPanel(sheet, words);
        var history = new PlanHistory(sheet, words);
        beside(sheet).forEach(history::add);
        var who = me.get().person();
        var talk = sheet.plan().map(plan -> new PlanTalk(plan.id(), comments, who, words));
        sheet.plan()
                .filter(plan -> plan.state() == PlanState.ENFORCED)
                .ifPresent(plan -> history.card("plan.evidence.title", evidence(sheet, plan)));
        editor = mayWrite(sheet)
                ? Optional.of(new PlanEditor(sheet, typed, plans, others(sheet), panel, talk, who, words))
                : Optional.empty();
        talk.ifPresent(history::add);
        conflict.removeAll();
        var left =
                new Div(conflict, editor.<Div>map(form -> form).orElseGet(() -> new PlanReading(sheet, talk, words)));
        left.addClassName("plan-work");
        asked = sheet.plan()
                .map(plan -> new RecommendationsCard(
                        plan, editor.isPresent(), me.get(), recommendations, words, () -> show(sheet(procedure.id()))));
        asked.ifPresent(left::add);
        var both = new Div(left, panel, history);
        both.addClassNames("with-panel", "plan-both");
        work(both);
        actions(sheet, chain);
        status(howItStands(sheet, chain));
    }

    private Component evidence(Sheet sheet, Plan plan) {
        var files = evidence.of(plan.id());
        Function<FileId, Download> content = file -> to -> evidence.write(plan.id(), file, to);
        return isMine(sheet, Right.RECORD_PLANS)
                ? new AttachedFiles(
                        files,
                        content,
                        new AttachedFiles.Changing(
                                say(
                                        "plan.evidence.attach",
                                        sheet.procedure().codes().own()),
                                file -> evidence.attach(plan.id(), file),
                                file -> evidence.takeOut(plan.id(), file),
                                () -> show(sheet(sheet.procedure().id()))))
                : new AttachedFiles(files, content);
    }

    private List<Component> beside(Sheet sheet) {
        return sheet.plan().stream()
                .flatMap(plan -> beside.stream().flatMap(each -> each.of(plan.id()).stream()))
                .toList();
    }

    /** Procedures of the same unit and scope, which it could be merged into. */
    private List<CatalogueRow> others(Sheet sheet) {
        var of = sheet.procedure();
        return catalogue
                .list(
                        new CatalogueFilter(
                                "",
                                Optional.of(of.scope()),
                                Optional.empty(),
                                Optional.of(of.unit()),
                                CatalogueFilter.Which.IN_FORCE),
                        new Slice(0, MOST_OTHERS))
                .stream()
                .filter(each -> !each.id().equals(of.id()))
                .toList();
    }

    private boolean mayWrite(Sheet sheet) {
        return isMine(sheet, Right.RECORD_PLANS)
                && sheet.income().isPresent()
                && sheet.plan().map(Plan::state).map(PlanState::mayBeSaved).orElse(isThisYear());
    }

    private boolean isThisYear() {
        return year == asOf.day().getYear();
    }

    private boolean isMine(Sheet sheet, Right right) {
        return asOf.isToday()
                && me.get().may(right)
                && sheet.procedure().unit().equals(me.get().unit());
    }

    private void actions(Sheet sheet, PlanChain chain) {
        var buttons = new ArrayList<Button>();
        if (editor.isPresent()) {
            buttons.add(save);
            if (me.get().may(Right.SUBMIT_PLANS)) {
                buttons.add(new Button(say("plan.submit"), click -> submit(chain)));
            }
        }
        sheet.plan().filter(this::mayDecide).ifPresent(plan -> {
            if (sheet.returnable()) {
                buttons.add(new Button(say("plan.reject"), click -> reject(sheet, plan)));
                buttons.add(new Button(say("plan.return"), click -> giveBack(sheet, plan)));
            }
            if (plan.state() == PlanState.SUBMITTED
                    && chain.appraises()
                    && me.get().may(Right.APPRAISE_PLANS)) {
                buttons.add(new Button(say("plan.appraise"), click -> appraise(sheet, plan)));
            }
            if (sheet.approvable()
                    && chain.letsApproveAlone(plan.state())
                    && openQuestion().isEmpty()) {
                buttons.add(new Button(say("plan.approve"), click -> approve(sheet, plan)));
            }
        });
        sheet.plan().filter(plan -> isMine(sheet, Right.SUBMIT_PLANS)).ifPresent(plan -> {
            if (plan.state().mayBeWithdrawn()) {
                buttons.addFirst(new Button(say("plan.withdraw"), click -> withdraw(sheet, plan)));
            }
        });
        sheet.plan().filter(plan -> isMine(sheet, Right.RECORD_PLANS)).ifPresent(plan -> {
            if (plan.state() == PlanState.APPROVED) {
                buttons.add(new Button(say("plan.enforce"), click -> enforce(sheet, plan)));
            }
        });
        save.removeThemeVariants(ButtonVariant.PRIMARY);
        if (!buttons.isEmpty()) {
            buttons.getLast().addThemeVariants(ButtonVariant.PRIMARY);
        }
        actions(buttons.toArray(Button[]::new));
    }

    private boolean mayDecide(Plan plan) {
        return waitsForMyDecision(plan) && !plan.isOwnWorkOf(me.get().person());
    }

    private boolean waitsForMyDecision(Plan plan) {
        return asOf.isToday()
                && me.get().may(Right.APPROVE_PLANS)
                && plan.state().mayBeDecided();
    }

    /** Why there is no button where one might look for it. */
    private String howItStands(Sheet sheet, PlanChain chain) {
        var own = sheet.plan()
                .filter(this::waitsForMyDecision)
                .filter(plan -> plan.isOwnWorkOf(me.get().person()));
        if (own.isPresent()) {
            return say("plan.refused.own");
        }
        return sheet.plan()
                .map(plan -> waitsForMyDecision(plan) ? whyNotNow(sheet, plan, chain) : say(status(plan, chain)))
                .orElseGet(() -> say(whyNone(sheet)));
    }

    private static String status(Plan plan, PlanChain chain) {
        return plan.state() == PlanState.SUBMITTED && chain.appraises()
                ? "plan.status.toAppraise"
                : "plan.status." + plan.state();
    }

    /** What the chain of the province, or a higher authority, is waited for before a plan is approved here. */
    private String whyNotNow(Sheet sheet, Plan plan, PlanChain chain) {
        if (!chain.isRecordedBy(me.get().role())) {
            return say("plan.refused.leaderRecords");
        }
        if (!sheet.approvable()) {
            return say("deciding.refused.notTheOffice");
        }
        if (plan.state() == PlanState.SUBMITTED && chain.appraises()) {
            return say("plan.refused.notAppraised");
        }
        return openQuestion()
                .map(open -> say(
                        open.sent().isEmpty() ? "plan.refused.notSent" : "plan.refused.notAgreed",
                        sheet.procedure().codes().own(),
                        open.asked().authority()))
                .orElseGet(() -> say(chain.wantsComment() ? "plan.refused.byList" : "plan.status." + plan.state()));
    }

    /** The first of what a higher authority is asked for and has not agreed to. */
    private Optional<Recommendation> openQuestion() {
        return asked.flatMap(RecommendationsCard::open);
    }

    private String whyNone(Sheet sheet) {
        if (!isThisYear()) {
            return "plan.status.otherYear";
        }
        return sheet.income().isPresent() ? "plan.status.none" : "plan.refused.noIncome";
    }

    /** Whether what is typed is saved. */
    private boolean save() {
        return editor.filter(typed -> typed.save(() -> conflict(typed)))
                .map(typed -> {
                    show(sheet(typed.procedure()));
                    status(say(
                            me.get().may(Right.SUBMIT_PLANS) ? "plan.saved" : "plan.saved.forTheHead",
                            Formats.time(clock.instant())));
                    save.focus();
                    return true;
                })
                .orElse(false);
    }

    private void conflict(PlanEditor typed) {
        var now = sheet(typed.procedure());
        conflict.removeAll();
        if (!typed.isAgainst(now)) {
            show(now, Optional.of(typed));
            return;
        }
        now.plan()
                .ifPresent(theirs -> conflict.add(new PlanConflict(
                        theirs,
                        words,
                        () -> {
                            typed.over(theirs);
                            save();
                        },
                        () -> {
                            typed.discard();
                            show(now);
                        })));
    }

    private void submit(PlanChain chain) {
        if (editor.filter(PlanEditor::needsSaving).isPresent() && !save()) {
            return;
        }
        editor.ifPresent(typed -> typed.saved()
                .ifPresent(plan -> new SubmitDialog(
                                say(chain.appraises() ? "plan.submit.text.appraised" : "plan.submit.text"),
                                new Kept(me.get().person(), plan).inForm("submit"),
                                () -> plans.submit(plan, typed.version()),
                                () -> {
                                    Attempt.done(say("plan.submitted"));
                                    show(sheet(typed.procedure()));
                                })
                        .open()));
    }

    private void approve(Sheet sheet, Plan plan) {
        new ApproveDialog(
                        sheet.procedure().codes().own(),
                        new Kept(me.get().person(), plan.id()),
                        decision -> plans.approve(plan.id(), plan.version(), decision),
                        () -> decided(sheet, "plan.approved"))
                .open();
    }

    private void appraise(Sheet sheet, Plan plan) {
        asks(
                sheet,
                plan,
                new ReasonDialog.Words(
                        say("plan.appraise.title", sheet.procedure().codes().own()),
                        say("plan.appraise.text"),
                        say("plan.appraise.opinion"),
                        say("plan.appraise.do")),
                opinion -> plans.appraise(plan.id(), plan.version(), opinion),
                "plan.appraise.done");
    }

    private void giveBack(Sheet sheet, Plan plan) {
        asks(
                sheet,
                plan,
                new ReasonDialog.Words(
                        say("plan.return.title", sheet.procedure().codes().own()),
                        say("plan.return.text"),
                        say("plan.return.reason"),
                        say("plan.return.do")),
                reason -> plans.returnWith(plan.id(), plan.version(), reason),
                "plan.return.done");
    }

    private void reject(Sheet sheet, Plan plan) {
        asks(
                sheet,
                plan,
                new ReasonDialog.Words(
                        say("plan.reject.title", sheet.procedure().codes().own()),
                        say("plan.reject.text"),
                        say("plan.reject.reason"),
                        say("plan.reject.do")),
                reason -> plans.reject(plan.id(), plan.version(), reason),
                "plan.reject.done");
    }

    private void withdraw(Sheet sheet, Plan plan) {
        asks(
                sheet,
                plan,
                new ReasonDialog.Words(
                        say("plan.withdraw.title", sheet.procedure().codes().own()),
                        say("plan.withdraw.text"),
                        say("plan.withdraw.reason"),
                        say("plan.withdraw.do")),
                reason -> plans.withdraw(plan.id(), plan.version(), reason),
                "plan.withdraw.done");
    }

    private void asks(Sheet sheet, Plan plan, ReasonDialog.Words words, Consumer<String> request, String done) {
        new ReasonDialog(
                        words, new Kept(me.get().person(), plan.id()).inForm(done), request, () -> decided(sheet, done))
                .open();
    }

    private void enforce(Sheet sheet, Plan plan) {
        new EnforceDialog(
                        sheet.procedure().codes().own(),
                        plan,
                        new Kept(me.get().person(), plan.id()),
                        (said, worse) -> plans.enforce(plan.id(), plan.version(), said, worse),
                        () -> decided(sheet, "plan.enforced"))
                .open();
    }

    private void decided(Sheet sheet, String key) {
        Attempt.done(say(key, sheet.procedure().codes().own()));
        show(sheet(sheet.procedure().id()));
    }
}
