package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Something that waits for whoever is signed in.
 *
 * @param key of its sentence in the bundle; {@code count} is its {0}
 * @param detail what it is about, as it is shown: a period, a unit
 * @param view where it is done
 * @param query which part of that page, as its address says it
 * @param since when the first of it began to wait, where that is known
 * @param due the last day on which it can be done, where there is one
 */
public record WorkItem(
        Glyph glyph,
        String key,
        String detail,
        int count,
        Class<? extends Component> view,
        Map<String, String> query,
        Optional<Instant> since,
        Optional<LocalDate> due) {

    /** What waits for no day, since whenever. */
    public WorkItem(
            Glyph glyph,
            String key,
            String detail,
            int count,
            Class<? extends Component> view,
            Map<String, String> query) {
        this(glyph, key, detail, count, view, query, Optional.empty(), Optional.empty());
    }

    public WorkItem since(Instant moment) {
        return new WorkItem(glyph, key, detail, count, view, query, Optional.of(moment), due);
    }

    public WorkItem due(LocalDate day) {
        return new WorkItem(glyph, key, detail, count, view, query, since, Optional.of(day));
    }
}
