package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;

/**
 * Something that waits for whoever is signed in.
 *
 * @param key of its sentence in the bundle; {@code count} is its {0}
 * @param detail what it is about, as it is shown: a period, a unit
 * @param view where it is done
 * @param query which part of that page, as its address says it
 */
public record WorkItem(
        Glyph glyph,
        String key,
        String detail,
        int count,
        Class<? extends Component> view,
        Map<String, String> query) {}
