package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;

/** «Việc cần làm», where everybody lands: what waits for them, and where else they can go. */
@Route(value = "", layout = Shell.class)
@May(Right.SEE_WORK)
@CssImport("./todo.css")
class TodoView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int PRESSING_DAYS = 3;

    private final transient PortalClock clock;

    TodoView(List<WorkSource> sources, List<Destination> destinations, Me me, PortalClock clock) {
        this.clock = clock;
        var acting = me.get();
        title(say("nav.todo"));
        facts(new Span(say("role." + acting.role())), new Span(acting.unitName()));
        var items = sources.stream()
                .flatMap(source -> source.waiting().stream())
                // What has a day first, the nearest on top; the others as their features order them
                .sorted(Comparator.comparing(item -> item.due().orElse(LocalDate.MAX)))
                .toList();
        if (items.isEmpty()) {
            var links = new UnorderedList();
            destinations.stream()
                    .filter(place -> place.view() != TodoView.class)
                    .filter(place -> acting.may(place.may().value()) && place.offeredTo(acting))
                    .sorted(Comparator.comparingInt(Destination::order))
                    .forEach(place -> links.add(new ListItem(new RouterLink(say(place.label()), place.view()))));
            var nothing = new Div(new Paragraph(say("todo.nothing")), links);
            nothing.addClassName("card");
            work(nothing);
        } else {
            var list = new UnorderedList();
            list.addClassName("todo-list");
            items.forEach(item -> list.add(new ListItem(line(item))));
            work(list);
        }
        status(say("todo.status", items.size()));
    }

    private Component line(WorkItem item) {
        var link = new RouterLink();
        link.setRoute(item.view());
        // What waits, waits today, whatever day is looked at.
        link.setQueryParameters(QueryParameters.simple(item.query())
                .merging(ChosenDay.DAY, clock.today().toString()));
        var words = new Span(say(item.key(), item.count()));
        words.addClassName("strong");
        var detail = new Span(item.detail());
        detail.addClassName("quiet");
        link.add(item.glyph().icon(), words, detail);
        item.since().map(this::since).ifPresent(link::add);
        item.due().map(this::due).ifPresent(link::add);
        link.addClassName("todo-line");
        return link;
    }

    private Component since(Instant moment) {
        var said = new Span(say("todo.since", Formats.moment(moment)));
        said.addClassName("quiet");
        return said;
    }

    /** The day itself is still in time. */
    private Component due(LocalDate day) {
        var days = ChronoUnit.DAYS.between(clock.today(), day);
        if (days < 0) {
            return new Badge(Glyph.ALARM, Badge.Look.WRONG, say("todo.overdue", Formats.date(day)));
        }
        return days <= PRESSING_DAYS
                ? new Badge(Glyph.ALARM, Badge.Look.ATTENTION, say("todo.due.soon", Formats.date(day), days))
                : new Badge(Glyph.CALENDAR, Badge.Look.GREY, say("todo.due", Formats.date(day)));
    }
}
