package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.progress.Reopening;
import vn.tinhgon.progress.ReopeningService;
import vn.tinhgon.progress.Sheet;

/** What is said of a period's lock to the unit that reports in it: until when it is open, who can open it, how to ask. */
class PeriodLock {

    private final ReopeningService reopenings;
    private final AsOf asOf;
    private final Me me;
    private final FigureWords words;

    PeriodLock(ReopeningService reopenings, AsOf asOf, Me me, FigureWords words) {
        this.reopenings = reopenings;
        this.asOf = asOf;
        this.me = me;
        this.words = words;
    }

    /** @param asked what follows once one has asked to have it opened */
    Component[] facts(Sheet sheet, Runnable asked) {
        var facts = new ArrayList<Component>();
        var period = sheet.period();
        if (!period.isLockedOn(asOf.day())) {
            facts.add(new Span(words.say(
                    period.hasEnded(asOf.day()) ? "progress.ended" : "progress.running",
                    Formats.date(period.span().lastDay()),
                    Formats.date(period.closesOn().minusDays(1)))));
            return facts.toArray(Component[]::new);
        }
        facts.add(new Badge(Glyph.LOCK, Badge.Look.GREY, words.say("progress.closed")));
        facts.add(new Span(period.closing()
                .map(closing -> words.say("progress.closed.by", Formats.moment(closing.at()), closing.by()))
                .orElseGet(() -> words.say("progress.locked.since", Formats.date(period.closesOn())))));
        if (sheet.open()) {
            sheet.reopenedUntil()
                    .ifPresent(until -> facts.add(new Badge(
                            Glyph.PENCIL, Badge.Look.ACCENT, words.say("progress.reopened", Formats.date(until)))));
        } else {
            facts.addAll(ask(sheet, asked));
        }
        return facts.toArray(Component[]::new);
    }

    private List<Component> ask(Sheet sheet, Runnable asked) {
        var requests = reopenings.of(sheet.period().id());
        var facts = new ArrayList<Component>();
        facts.add(new Span(words.say("progress.closed.ask")));
        requests.stream().findFirst().map(this::said).map(Span::new).ifPresent(facts::add);
        var waits = requests.stream().anyMatch(request -> request.state() == Reopening.State.ASKED);
        if (!waits && asOf.isToday() && me.get().may(Right.RECORD_PROGRESS)) {
            var button = new Button(words.say("reopening.ask"), click -> dialog(sheet, asked));
            button.addThemeVariants(ButtonVariant.SMALL);
            facts.add(button);
        }
        return facts;
    }

    private String said(Reopening request) {
        return request.decided()
                .map(decided -> words.say(
                        "reopening.said." + request.state(),
                        decided.by(),
                        Formats.moment(decided.at()),
                        decided.answer(),
                        decided.until().map(Formats::date).orElse("")))
                .orElseGet(() -> words.say("reopening.said.ASKED", request.by(), Formats.moment(request.at())));
    }

    private void dialog(Sheet sheet, Runnable asked) {
        var period = sheet.period();
        new ReasonDialog(
                        new ReasonDialog.Words(
                                words.say(
                                        "reopening.ask.title",
                                        Formats.period(
                                                period.span().from(),
                                                period.span().until())),
                                words.say("reopening.ask.text"),
                                words.say("reopening.ask.reason"),
                                words.say("reopening.ask.do")),
                        new Kept(me.get().person(), period.id()).inForm("reopening"),
                        reason -> reopenings.ask(period.id(), reason),
                        asked)
                .open();
    }
}
