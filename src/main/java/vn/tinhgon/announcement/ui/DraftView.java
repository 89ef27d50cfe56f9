package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.announcement.AskedUnit;
import vn.tinhgon.announcement.DraftService;
import vn.tinhgon.announcement.Entered;
import vn.tinhgon.announcement.MinistryDraft;
import vn.tinhgon.announcement.MinistryDraft.DraftEntry;
import vn.tinhgon.announcement.Opinion;
import vn.tinhgon.announcement.SentAnswer;
import vn.tinhgon.kernel.DraftId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.unit.UnitService;

/** A ministry's draft: what each asked unit says of it, and the province's answer (UC-026). */
@Route(value = "drafts/:" + DraftLinks.DRAFT, layout = Shell.class)
@May(Right.READ_ANNOUNCEMENTS)
@CssImport("./announcements.css")
class DraftView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DraftService drafts;
    private final transient UnitService units;
    private final transient Me me;
    private final transient AsOf asOf;
    private final transient Histories histories = new Histories(this);

    DraftView(DraftService drafts, UnitService units, Me me, AsOf asOf) {
        this.drafts = drafts;
        this.units = units;
        this.me = me;
        this.asOf = asOf;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(drafts.draft(DraftLinks.draft(event)));
    }

    private void show(MinistryDraft draft) {
        title(draft.draft().title());
        facts(
                new RouterLink(say("drafts.title"), DraftsView.class),
                new Span(draft.draft().ministry()),
                new Span(say("draft.received", Formats.date(draft.draft().receivedOn()))),
                new Span(say("announcement.due", Formats.date(draft.draft().dueOn()))));
        var asks = me.get().may(Right.ASK_OPINIONS) && asOf.isToday();
        actions(asks ? actions(draft) : new Component[0]);
        var parts = new ArrayList<Component>();
        draft.sent().ifPresent(sent -> parts.add(Histories.card(say("draft.sent"), new Paragraph(said(sent)))));
        draft.asked().forEach(asked -> parts.add(opinion(draft, asked)));
        parts.add(Histories.card(say("draft.entered"), histories.of(draft.entered(), this::said)));
        work(parts.toArray(Component[]::new));
    }

    private Component[] actions(MinistryDraft draft) {
        var buttons = new ArrayList<Component>();
        buttons.add(new Button(say("draft.correct"), click -> correct(draft)));
        if (draft.sent().isEmpty()) {
            buttons.add(new Button(say("draft.ask"), click -> ask(draft)));
        }
        buttons.add(new Button(say("draft.send"), click -> send(draft)));
        return buttons.toArray(Component[]::new);
    }

    private Component opinion(MinistryDraft draft, AskedUnit asked) {
        var parts = new ArrayList<Component>();
        parts.add(new StateBadge(asked.state(), say("draft.state." + asked.state())));
        if (!asked.given().isEmpty()) {
            var last = asked.given().getLast();
            var entered = new Span(say("draft.enteredAt", Formats.moment(last.at())));
            entered.addClassName("quiet");
            parts.add(new Paragraph(said(last.said())));
            parts.add(entered);
            parts.add(histories.of(asked.given(), this::said));
        }
        if (me.get().may(Right.GIVE_OPINIONS)
                && me.get().unit().equals(asked.unit())
                && draft.sent().isEmpty()
                && asOf.isToday()) {
            var key = asked.given().isEmpty() ? "draft.give" : "announcement.publish.correct";
            parts.add(new Button(say(key), click -> give(draft, asked)));
        }
        return Histories.card(asked.unitName(), parts.toArray(Component[]::new));
    }

    private String said(Opinion opinion) {
        var said = say("draft.said", say("draft.stance." + opinion.stance()), Formats.date(opinion.givenOn()));
        return opinion.words().isEmpty() ? said : said + ": " + opinion.words();
    }

    private String said(SentAnswer sent) {
        return say("draft.sent.of", sent.number(), Formats.date(sent.sentOn()));
    }

    private String said(DraftEntry entry) {
        var said = say(
                "draft.said.entry",
                entry.draft().title(),
                entry.draft().ministry(),
                Formats.date(entry.draft().receivedOn()),
                Formats.date(entry.draft().dueOn()));
        return entry.sent()
                .map(sent -> said + ". " + say("draft.sent") + ": " + said(sent))
                .orElse(said);
    }

    private void correct(MinistryDraft draft) {
        var version = new long[] {draft.version()};
        new DraftDialog(
                        draft.draft(),
                        kept(draft.id(), version),
                        (corrected, reason) -> drafts.correct(draft.id(), version[0], corrected, reason),
                        () -> saved(draft.id()))
                .open();
    }

    private void ask(MinistryDraft draft) {
        var asked = draft.asked().stream().map(AskedUnit::unit).collect(Collectors.toSet());
        var others = units.on(asOf.day()).stream()
                .filter(unit -> !asked.contains(unit.id()))
                .toList();
        new AskDialog(
                        others,
                        new Kept(me.get().person(), draft.id()),
                        more -> drafts.ask(draft.id(), more),
                        () -> saved(draft.id()))
                .open();
    }

    private void send(MinistryDraft draft) {
        var version = new long[] {draft.version()};
        new SendDialog(
                        draft.sent(),
                        kept(draft.id(), version),
                        (answer, reason) -> drafts.send(draft.id(), version[0], answer, reason),
                        () -> saved(draft.id()))
                .open();
    }

    private void give(MinistryDraft draft, AskedUnit asked) {
        var seen = new long[] {asked.given().size()};
        var before = asked.given().isEmpty()
                ? Optional.<Opinion>empty()
                : Optional.of(asked.given().getLast()).map(Entered::said);
        new OpinionDialog(
                        before,
                        kept(draft.id(), seen).inForm("unit"),
                        (opinion, reason) -> drafts.give(draft.id(), (int) seen[0], opinion, reason),
                        () -> saved(draft.id()))
                .open();
    }

    /** What was typed over an older version stays typed over it. */
    private Kept kept(DraftId id, long[] version) {
        return new Kept(me.get().person(), id).of(version[0], over -> version[0] = over);
    }

    private void saved(DraftId id) {
        Attempt.done(say("announcement.saved"));
        show(drafts.draft(id));
    }
}
