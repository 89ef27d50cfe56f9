package vn.tinhgon.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.BesideSheet;
import vn.tinhgon.platform.ui.ConfirmDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.platform.ui.Ways;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.ScoreSheet;
import vn.tinhgon.score.ScoreSheetService;
import vn.tinhgon.score.SheetContent;
import vn.tinhgon.score.SheetVersion;
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetRow;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.Tier;

/** What the units of a tier are compared by: the version in force, and for who may the draft of the next (UC-036). */
@Route(value = ScoreLinks.ROUTE + "/:" + ScoreLinks.TIER + "?/:" + ScoreLinks.SHEET + "?", layout = Shell.class)
@May(Right.READ_LEADERBOARD)
@CssImport("./leaderboard.css")
class ScoreSheetView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ScoreSheetService sheets;
    private final transient ProgrammeService programmes;
    private final transient TargetService targets;
    private final transient List<BesideSheet> beside;
    private final transient PortalClock clock;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient ScoreWords words = new ScoreWords(this);
    private Tier tier = Tier.PROVINCIAL;

    ScoreSheetView(
            ScoreSheetService sheets,
            ProgrammeService programmes,
            TargetService targets,
            List<BesideSheet> beside,
            PortalClock clock,
            AsOf asOf,
            Me me) {
        this.sheets = sheets;
        this.programmes = programmes;
        this.targets = targets;
        this.beside = beside;
        this.clock = clock;
        this.asOf = asOf;
        this.me = me;
        title(say("nav.scoreSheets"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tier = ScoreLinks.tier(event);
        ScoreLinks.sheet(event).ifPresentOrElse(id -> show(Optional.of(sheets.sheet(id)), false), this::show);
    }

    /** The latest draft to whoever prepares it, else what is in force. */
    private void show() {
        show(mayRead() ? sheets.latest(tier) : sheets.inForce(tier), mayWrite());
    }

    private boolean mayRead() {
        return me.get().may(Right.READ_TARGETS);
    }

    private boolean mayWrite() {
        return asOf.isToday() && me.get().may(Right.SET_UP_SCORES);
    }

    private void show(Optional<ScoreSheet> shown, boolean editable) {
        var versions = sheets.versions(tier);
        var before = before(shown, versions);
        var same = before.equals(shown.map(ScoreSheet::content));
        facts(shown.<Component[]>map(sheet ->
                        new Component[] {new Span(sheet.content().name()), state(sheet, same), new Span(entered(sheet))
                        })
                .orElse(new Component[] {new Span(say("scoreSheet.none"))}));
        actions(editable ? buttons(shown, before.isPresent() && !same) : new Component[0]);
        var work = new Div(tiers());
        work.addClassName("score-sheet");
        shown.ifPresentOrElse(
                sheet -> work.add(grid(sheet, editable), sums(sheet), classes(sheet)),
                () -> work.add(new Paragraph(say("scoreSheet.none.text"))));
        shown.ifPresent(sheet ->
                beside.stream().flatMap(each -> each.of(sheet.id()).stream()).forEach(work::add));
        if (!versions.isEmpty()) {
            work.add(versions(versions));
        }
        work(work);
        shown.ifPresent(sheet -> status(say(
                "scoreSheet.status",
                sheet.content().groups().size(),
                sheet.content().criteria().count(),
                Formats.plain(sheet.content().maximum()))));
    }

    /** What a draft changes: the last version that was put in force. */
    private Optional<SheetContent> before(Optional<ScoreSheet> shown, List<SheetVersion> versions) {
        return shown.filter(sheet -> sheet.inForce().isEmpty())
                .flatMap(draft -> versions.stream().findFirst())
                .map(version -> sheets.sheet(version.id()).content());
    }

    private Badge state(ScoreSheet sheet, boolean same) {
        return sheet.inForce()
                .map(said -> new Badge(
                        Glyph.CHECK,
                        Badge.Look.GOOD,
                        say("scoreSheet.inForce", said.number(), Formats.date(said.from()), said.basis())))
                .orElseGet(() -> new Badge(
                        Glyph.PENCIL, Badge.Look.GREY, say(same ? "scoreSheet.draft.same" : "scoreSheet.draft")));
    }

    private String entered(ScoreSheet sheet) {
        return say("scoreSheet.entered", sheet.enteredBy(), Formats.moment(sheet.enteredAt()));
    }

    private Ways tiers() {
        var tiers = new Ways(say("leaderboard.tiers"), "leaderboard-tiers");
        for (var each : Tier.values()) {
            tiers.add(ScoreLinks.to(each, say("leaderboard.tier." + each)), each == tier);
        }
        return tiers;
    }

    private SheetGrid grid(ScoreSheet sheet, boolean editable) {
        var grid = new SheetGrid(sheet.content(), words, names());
        if (editable) {
            grid.changedBy(actions(sheet));
        }
        return grid;
    }

    private SheetGrid.Actions actions(ScoreSheet sheet) {
        return new SheetGrid.Actions() {
            @Override
            public void change(int group) {
                group(sheet, Optional.of(group));
            }

            @Override
            public void change(int group, Criterion criterion) {
                criterion(sheet, group, Optional.of(criterion));
            }

            @Override
            public void takeOut(int group) {
                save(Optional.of(sheet.id()), new Draft(sheet.content()).without(group));
            }

            @Override
            public void takeOut(Criterion criterion) {
                save(Optional.of(sheet.id()), new Draft(sheet.content()).without(criterion));
            }
        };
    }

    private Map<TargetId, String> names() {
        return mayRead()
                ? targets().stream()
                        .collect(Collectors.toMap(Target::id, target -> target.number() + " " + target.shortName()))
                : Map.of();
    }

    private List<Target> targets() {
        return programmes.current().map(Programme::id).map(id -> targets.list(id, "")).orElse(List.of()).stream()
                .map(TargetRow::target)
                .toList();
    }

    private Component sums(ScoreSheet sheet) {
        var open = sheet.content().groups().stream()
                .filter(group -> !group.isComplete())
                .map(group -> say(
                        "scoreSheet.incomplete",
                        group.name(),
                        Formats.plain(group.sum()),
                        Formats.plain(group.maximum())))
                .toList();
        var sums = new Paragraph(
                open.isEmpty()
                        ? say(
                                "scoreSheet.complete",
                                Formats.plain(sheet.content().maximum()))
                        : String.join(" ", open));
        sums.addClassName(open.isEmpty() ? "quiet" : "attention");
        return sums;
    }

    private Component classes(ScoreSheet sheet) {
        return new Paragraph(
                sheet.content().classes().isEmpty()
                        ? say("scoreSheet.classes.none")
                        : say(
                                "scoreSheet.classes.are",
                                sheet.content().classes().stream()
                                        .map(each ->
                                                say("scoreSheet.class", each.name(), Formats.plain(each.atLeast())))
                                        .collect(Collectors.joining("; "))));
    }

    private Component versions(List<SheetVersion> versions) {
        var list = new UnorderedList();
        list.getElement().setAttribute("aria-label", say("scoreSheet.versions"));
        versions.forEach(version -> list.add(new ListItem(
                ScoreLinks.to(
                        tier,
                        version.id(),
                        say("scoreSheet.version", version.inForce().number(), version.name())),
                new Span(" "
                        + say(
                                "scoreSheet.version.of",
                                Formats.date(version.inForce().from()),
                                version.inForce().basis(),
                                version.inForce().by(),
                                Formats.moment(version.inForce().at()))))));
        return list;
    }

    /** @param changed whether it is a draft that changes what was put in force before */
    private Component[] buttons(Optional<ScoreSheet> shown, boolean changed) {
        var buttons = new ArrayList<Button>();
        buttons.add(new Button(say("scoreSheet.begin"), click -> begin(shown.map(ScoreSheet::id))));
        shown.ifPresent(sheet -> {
            buttons.add(new Button(say("scoreSheet.classes.change"), click -> classesOf(sheet)));
            buttons.add(new Button(say("scoreSheet.group.new"), click -> group(sheet, Optional.empty())));
            if (!sheet.content().groups().isEmpty()) {
                buttons.add(new Button(
                        say("scoreSheet.criterion.new"),
                        click -> criterion(sheet, sheet.content().groups().size() - 1, Optional.empty())));
            }
            if (changed) {
                buttons.add(new Button(say("scoreSheet.goBack"), click -> dropChanges(sheet)));
            }
            if (sheet.inForce().isEmpty()) {
                buttons.add(new Button(say("scoreSheet.putInForce"), click -> putInForce(sheet)));
            }
        });
        buttons.getLast().addThemeVariants(ButtonVariant.PRIMARY);
        return buttons.toArray(Component[]::new);
    }

    private void begin(Optional<ScoreSheetId> seen) {
        new BeginDialog(targets(), kept("begin"), content -> write(seen, content), this::saved).open();
    }

    private void classesOf(ScoreSheet sheet) {
        new ClassesDialog(
                        sheet.content().classes(),
                        kept("classes"),
                        classes -> write(Optional.of(sheet.id()), new Draft(sheet.content()).with(classes)),
                        this::saved)
                .open();
    }

    private void group(ScoreSheet sheet, Optional<Integer> at) {
        new GroupDialog(
                        at.map(sheet.content().groups()::get),
                        kept("group" + at.map(String::valueOf).orElse("")),
                        (name, maximum) ->
                                write(Optional.of(sheet.id()), new Draft(sheet.content()).with(at, name, maximum)),
                        this::saved)
                .open();
    }

    private void criterion(ScoreSheet sheet, int group, Optional<Criterion> present) {
        new CriterionDialog(
                        sheet.content().groups(),
                        group,
                        targets(),
                        present,
                        kept("criterion" + present.map(Criterion::code).orElse("")),
                        (at, criterion) ->
                                write(Optional.of(sheet.id()), new Draft(sheet.content()).with(at, present, criterion)),
                        this::saved)
                .open();
    }

    private void dropChanges(ScoreSheet draft) {
        new ConfirmDialog(
                        say("scoreSheet.goBack.title"), say("scoreSheet.goBack.text"), say("scoreSheet.goBack"), () -> {
                            if (new Attempt(this).run(() -> sheets.dropChanges(ScoreSheetId.next(), draft.id()))) {
                                saved();
                            }
                        })
                .open();
    }

    private void putInForce(ScoreSheet sheet) {
        new PutInForceDialog(
                        clock.today(),
                        kept("in-force"),
                        (from, basis) -> sheets.putInForce(sheet.id(), from, basis),
                        this::saved)
                .open();
    }

    private void save(Optional<ScoreSheetId> seen, SheetContent content) {
        if (new Attempt(this).run(() -> write(seen, content))) {
            saved();
        }
    }

    private void write(Optional<ScoreSheetId> seen, SheetContent content) {
        sheets.save(ScoreSheetId.next(), tier, seen, content);
    }

    private void saved() {
        Attempt.done(say("scoreSheet.saved"));
        show();
    }

    private Kept kept(String form) {
        return new Kept(me.get().person()).inForm("score-sheet/" + tier + "/" + form);
    }
}
