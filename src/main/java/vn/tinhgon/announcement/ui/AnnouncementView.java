package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.announcement.Announced;
import vn.tinhgon.announcement.Announcement;
import vn.tinhgon.announcement.AnnouncementService;
import vn.tinhgon.announcement.Deadline;
import vn.tinhgon.announcement.Published;
import vn.tinhgon.kernel.AnnouncementId;
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

/** An announcement: what a ministry decided, until when what is published, and all that was entered of it (UC-025). */
@Route(value = "announcements/:" + AnnouncementLinks.ANNOUNCEMENT, layout = Shell.class)
@May(Right.READ_ANNOUNCEMENTS)
@CssImport("./announcements.css")
class AnnouncementView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AnnouncementService announcements;
    private final transient UnitService units;
    private final transient Me me;
    private final transient AsOf asOf;
    private final transient DeadlineWords words = new DeadlineWords(this);
    private final transient Histories histories = new Histories(this);

    AnnouncementView(AnnouncementService announcements, UnitService units, Me me, AsOf asOf) {
        this.announcements = announcements;
        this.units = units;
        this.me = me;
        this.asOf = asOf;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(announcements.announcement(AnnouncementLinks.announcement(event)));
    }

    private void show(Announcement announcement) {
        var announced = announcement.announced();
        title(say("announcement.title", announced.number(), Formats.date(announced.announcedOn())));
        facts(
                new RouterLink(say("announcements.title"), AnnouncementsView.class),
                new Span(announced.issuer()),
                new Span(announcement.unitName()));
        if (me.get().may(Right.RECORD_ANNOUNCEMENTS) && asOf.isToday()) {
            actions(new Button(say("announcement.correct"), click -> correct(announcement)));
        } else {
            actions();
        }
        var parts = new ArrayList<Component>();
        parts.add(Histories.card(say("announcement.recorded.title"), recorded(announcement)));
        announcement.deadlines().forEach(deadline -> parts.add(duty(announcement, deadline)));
        work(parts.toArray(Component[]::new));
    }

    private Component[] recorded(Announcement announcement) {
        var announced = announcement.announced();
        var list = new DescriptionList();
        fact(list, "announcement.field", announced.field());
        fact(list, "announcement.excerpt", announced.excerpt());
        fact(list, "announcement.unit", announcement.unitName());
        return new Component[] {list, histories.of(announcement.entered(), this::said)};
    }

    private void fact(DescriptionList list, String term, String said) {
        var described = new DescriptionList.Description();
        described.add(new Span(said));
        list.add(new DescriptionList.Term(say(term)), described);
    }

    /** Its last day with the rule that it follows from, what was published, and the buttons of whoever may. */
    private Component duty(Announcement announcement, Deadline deadline) {
        var parts = new ArrayList<Component>();
        parts.add(words.badge(deadline));
        parts.add(new Paragraph(words.days(deadline)));
        var rule = new Paragraph(say(
                "announcement.rule",
                deadline.duty().workingDays(),
                Formats.date(announcement.announced().announcedOn())));
        rule.addClassName("quiet");
        parts.add(rule);
        var entered = announcement.published().getOrDefault(deadline.duty(), List.of());
        if (!entered.isEmpty()) {
            parts.add(new Paragraph(said(entered.getLast().said())));
            parts.add(histories.of(entered, this::said));
        }
        if (me.get().may(Right.PUBLISH_ANNOUNCED)
                && me.get().unit().equals(announcement.announced().unit())
                && asOf.isToday()) {
            var key = entered.isEmpty() ? "announcement.publish" : "announcement.publish.correct";
            parts.add(new Button(say(key), click -> publish(announcement, deadline)));
        }
        return Histories.card(say("announcement.duty." + deadline.duty()), parts.toArray(Component[]::new));
    }

    private String said(Published published) {
        var said = say("announcement.said", published.decisionNumber(), Formats.date(published.publishedOn()));
        return published.note().isEmpty() ? said : said + ". " + published.note();
    }

    private String said(Announced announced) {
        return say(
                "announcement.said.announced",
                announced.number(),
                Formats.date(announced.announcedOn()),
                announced.issuer(),
                announced.field(),
                announced.excerpt());
    }

    private void correct(Announcement announcement) {
        var version = new long[] {announcement.version()};
        var id = announcement.id();
        new AnnouncementDialog(
                        units.on(asOf.day()),
                        announcements.fields(),
                        announcement.announced(),
                        kept(id, version),
                        (announced, reason) -> announcements.correct(id, version[0], announced, reason),
                        () -> saved(id))
                .open();
    }

    private void publish(Announcement announcement, Deadline deadline) {
        var version = new long[] {announcement.version()};
        var id = announcement.id();
        var duty = deadline.duty();
        var entered = announcement.published().getOrDefault(duty, List.of());
        new PublishDialog(
                        duty,
                        entered.isEmpty() ? null : entered.getLast().said(),
                        kept(id, version),
                        (published, reason) -> {
                            if (entered.isEmpty()) {
                                announcements.publish(id, version[0], duty, published);
                            } else {
                                announcements.correctPublished(id, version[0], duty, published, reason);
                            }
                        },
                        () -> saved(id))
                .open();
    }

    /** What was typed over an older version stays typed over it. */
    private Kept kept(AnnouncementId id, long[] version) {
        return new Kept(me.get().person(), id).of(version[0], over -> version[0] = over);
    }

    private void saved(AnnouncementId id) {
        Attempt.done(say("announcement.saved"));
        show(announcements.announcement(id));
    }
}
