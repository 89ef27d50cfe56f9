package vn.tinhgon.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.contest.Contest;
import vn.tinhgon.contest.ContestFilter;
import vn.tinhgon.contest.ContestService;
import vn.tinhgon.contest.Outcome;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.ContestId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.AttachedFiles;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.BesideContest;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Download;
import vn.tinhgon.platform.ui.FileDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;

/** «Khiếu nại số liệu»: figures that units contest, and what was answered (UC-038). */
@Route(value = "contests", layout = Shell.class)
@May(Right.READ_CONTESTS)
@CssImport("./leaderboard.css")
class ContestsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ContestService contests;
    private final transient List<BesideContest> beside;
    private final transient Me me;
    private final transient AsOf asOf;
    private final Select<ContestFilter.Which> which = new Select<>();
    private final Grid<Contest> grid = new Grid<>();
    private final ContestPanel panel = new ContestPanel();
    private transient Optional<UnitId> unit = Optional.empty();

    ContestsView(ContestService contests, List<BesideContest> beside, Me me, AsOf asOf) {
        this.contests = contests;
        this.beside = beside;
        this.me = me;
        this.asOf = asOf;
        title(say("nav.contests"));
        facts(new Span(say("contest.facts")));
        if (mayContest()) {
            var contest = new Button(say("contest.new"), click -> contest(Optional.empty()));
            contest.addThemeVariants(ButtonVariant.PRIMARY);
            actions(contest);
        }
        columns();
        var both = new Div(grid, panel);
        both.addClassName("with-panel");
        work(filter(), both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit = ContestLinks.unit(event);
        grid.setItems(new CallbackDataProvider<Contest, Void>(
                query -> contests.list(asked(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> contests.count(asked()),
                Contest::id));
        sayHowMany();
        ContestLinks.contesting(event).filter(about -> mayContest()).ifPresent(about -> {
            // Once: whoever reads the page again wants to see what came of it
            address(new Location(event.getLocation().getPath()));
            contest(Optional.of(about));
        });
    }

    private boolean mayContest() {
        return me.get().may(Right.CONTEST_FIGURES) && asOf.isToday();
    }

    private Div filter() {
        which.setLabel(say("contest.state"));
        which.setItems(ContestFilter.Which.values());
        which.setItemLabelGenerator(each -> say("contest.which." + each));
        which.setValue(ContestFilter.Which.ALL);
        which.addValueChangeListener(chosen -> refresh());
        var filters = new Div(which);
        filters.addClassName("filters");
        return filters;
    }

    private ContestFilter asked() {
        return new ContestFilter(which.getValue(), unit);
    }

    private void columns() {
        grid.setAriaLabel(say("nav.contests"));
        grid.setEmptyStateText(say("contest.empty"));
        grid.addColumn(CutText.of(Contest::unitName))
                .setHeader(say("contest.unit"))
                .setWidth("160px")
                .setFlexGrow(1)
                .setFrozen(true);
        grid.addColumn(CutText.of(Contest::target))
                .setHeader(say("contest.about"))
                .setWidth("200px");
        grid.addColumn(contest -> contest.period()
                        .map(days -> Formats.period(days.from(), days.until()))
                        .orElse(say("contest.period.year")))
                .setHeader(say("contest.period"))
                .setWidth("140px");
        grid.addColumn(CutText.of(contest -> say("contest.cause." + contest.cause())))
                .setHeader(say("contest.cause"))
                .setWidth("160px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::state).setHeader(say("contest.state")).setWidth("150px");
        grid.addSelectionListener(chosen -> chosen.getFirstSelectedItem().ifPresentOrElse(this::show, panel::clear));
    }

    private Component state(Contest contest) {
        return contest.answer()
                .map(answer -> answer.outcome() == Outcome.ACCEPTED
                        ? new Badge(Glyph.CHECK, Badge.Look.GOOD, say("contest.outcome.ACCEPTED"))
                        : new Badge(Glyph.CROSS, Badge.Look.GREY, say("contest.outcome.REJECTED")))
                .orElseGet(() -> new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, say("contest.which.WAITING")));
    }

    private void show(Contest contest) {
        var actions = new Div();
        actions.addClassName("contest-actions");
        beside.stream()
                .flatMap(offering -> offering.of(contest.unit()).stream())
                .forEach(actions::add);
        if (contest.isWaiting()
                && mayContest()
                && contest.unit().equals(me.get().unit())) {
            actions.add(new Button(
                    say("evidence.attach"),
                    click -> new FileDialog(
                                    say("contest.attach"),
                                    file -> contests.attach(contest.id(), file),
                                    () -> show(contest))
                            .open()));
        }
        if (contest.isWaiting()
                && me.get().may(Right.ANSWER_CONTESTS)
                && asOf.isToday()
                && !contest.by().equals(me.get().person())) {
            actions.add(new Button(say("contest.answer"), click -> answer(contest)));
        }
        panel.show(contest, new AttachedFiles(contests.files(contest.id()), file -> content(contest, file)), actions);
    }

    private Download content(Contest contest, FileId file) {
        return to -> contests.write(contest.id(), file, to);
    }

    private void contest(Optional<AssignmentId> about) {
        var id = ContestId.next();
        new ContestDialog(
                        contests.contestable(),
                        about,
                        contests::periods,
                        new Kept(me.get().person()).inForm("contest"),
                        said -> contests.contest(id, said),
                        () -> {
                            Attempt.done(say("contest.done"));
                            refresh();
                            grid.select(contests.get(id));
                        })
                .open();
    }

    private void answer(Contest contest) {
        new AnswerContestDialog(
                        contest.target(),
                        new Kept(me.get().person(), contest.id()),
                        (outcome, words) -> contests.answer(contest.id(), outcome, words),
                        () -> {
                            Attempt.done(say("contest.answer.done"));
                            refresh();
                            show(contests.get(contest.id()));
                        })
                .open();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("contest.status", contests.count(asked())));
    }
}
