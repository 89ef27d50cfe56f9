package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.announcement.Deadline;
import vn.tinhgon.announcement.DutyState;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;

/** How far a duty is, in words. */
final class DeadlineWords {

    private final Component on;

    DeadlineWords(Component on) {
        this.on = on;
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }

    /** «Trễ 3 ngày làm việc». */
    Badge badge(Deadline deadline) {
        return new StateBadge(deadline.state(), state(deadline));
    }

    String state(Deadline deadline) {
        if (deadline.noCalendar().isPresent()) {
            return say(
                    "announcement.noCalendar",
                    String.valueOf(deadline.noCalendar().get()));
        }
        // Handed over on the weekend after its last day, it is late by no working day.
        return deadline.days() == 0 && deadline.state() != DutyState.DONE_IN_TIME
                ? say("announcement.state.day." + deadline.state())
                : say("announcement.state." + deadline.state(), deadline.days());
    }

    /** «Hạn 22/4/2024», «Công bố 19/4/2024, hạn 22/4/2024». */
    String days(Deadline deadline) {
        var due = deadline.due().map(day -> say("announcement.due", Formats.date(day)));
        var done = deadline.publishedOn().map(day -> say("announcement.publishedOn", Formats.date(day)));
        return Optional.of(String.join(
                        ", ", Stream.concat(done.stream(), due.stream()).toList()))
                .filter(words -> !words.isEmpty())
                .orElse(Formats.NONE);
    }

    /** Both, one under the other. */
    Component cell(Deadline deadline) {
        var days = new Span(days(deadline));
        days.addClassName("quiet");
        var cell = new Div(badge(deadline), days);
        cell.addClassName("announcement-cell");
        return cell;
    }
}
