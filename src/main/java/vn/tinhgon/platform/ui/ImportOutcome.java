package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;

/** The third step, what the file comes to, and the fourth: writing it, or why that cannot be. */
public class ImportOutcome extends Section {

    private static final long serialVersionUID = 1L;

    private final Div counts = new Div();
    private final ImportLines lines;
    private final Button apply = new Button();
    private final Paragraph hint = new Paragraph();
    private final Map<Outcome, Button> filters = new EnumMap<>(Outcome.class);
    private transient Optional<Outcome> only = Optional.empty();
    private transient @Nullable ImportPreview shown;

    /**
     * @param columns by which the lines name what changes
     * @param applying writes what was shown
     */
    public ImportOutcome(List<Importing.Column> columns, Consumer<ImportPreview> applying) {
        addClassNames("card", "import-step");
        lines = new ImportLines(columns);
        counts.addClassName("import-counts");
        counts.getElement().setAttribute("role", "group");
        counts.getElement().setAttribute("aria-label", getTranslation("import.counts"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        // A second click must not ask again for what the first has done.
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> applying.accept(Objects.requireNonNull(shown, "nothing was shown yet")));
        hint.addClassName("quiet");
        hint.getElement().setAttribute("role", "status");
        var step = new Div(apply, hint);
        step.addClassName("import-apply");
        add(new H2(getTranslation("import.preview")), counts, lines, new H2(getTranslation("import.apply")), step);
    }

    /** Shows nothing. */
    public void clear() {
        shown = null;
        lines.show(List.of());
        setVisible(false);
    }

    /** Begins with what needs the person: bad rows, where there are any. */
    void show(ImportPreview preview) {
        show(preview, preview.applies(), hint(preview));
    }

    /**
     * The same, where it is not for the bad rows alone to say whether the others may be written.
     *
     * @param applies whether it may be written
     * @param why what stands beside the button
     */
    public void show(ImportPreview preview, boolean applies, String why) {
        shown = preview;
        counts.removeAll();
        filters.clear();
        for (var outcome : Outcome.values()) {
            counts.add(filter(preview, outcome));
        }
        only(preview.count(Outcome.BAD) > 0 ? Optional.of(Outcome.BAD) : Optional.empty());
        apply.setText(getTranslation("import.apply.rows", Formats.count(preview.writes())));
        apply.setEnabled(applies);
        hint.setText(why);
        setVisible(true);
    }

    private String hint(ImportPreview preview) {
        if (preview.count(Outcome.BAD) > 0) {
            return getTranslation("import.hint.bad", Formats.count(preview.count(Outcome.BAD)));
        }
        return getTranslation(preview.writes() == 0 ? "import.hint.nothing" : "import.hint.ready");
    }

    /** «Thêm 12»: pressed, it shows these alone; pressed again, all. */
    private Component filter(ImportPreview preview, Outcome outcome) {
        var words = getTranslation("import.outcome." + outcome) + " " + Formats.count(preview.count(outcome));
        var filter = new Button(words, ImportLines.glyph(outcome).icon());
        filter.addClassNames("import-count", "import-" + outcome.name().toLowerCase(Locale.ROOT));
        filter.addClickListener(
                click -> only(only.equals(Optional.of(outcome)) ? Optional.empty() : Optional.of(outcome)));
        filters.put(outcome, filter);
        return filter;
    }

    private void only(Optional<Outcome> outcome) {
        only = outcome;
        var preview = Objects.requireNonNull(shown, "nothing was shown yet");
        filters.forEach((each, filter) ->
                filter.getElement().setAttribute("aria-pressed", String.valueOf(outcome.equals(Optional.of(each)))));
        lines.show(preview.lines().stream()
                .filter(line -> outcome.isEmpty() || outcome.get() == line.outcome())
                .toList());
    }
}
