package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.assignment.AssignmentGrid;
import vn.tinhgon.assignment.BlockPreview;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;

/**
 * What assigning would come to: how many of each, why some are turned down, what changes and from when. The counts show
 * the lines of their kind.
 */
class PreviewPanel extends Section {

    private static final long serialVersionUID = 1L;

    /** The kinds of outcome by weight: what is turned down wants to be read first. */
    enum Kind {
        TURNED_DOWN(Outcome.TurnedDown.class, Glyph.CROSS, Badge.Look.WRONG, "outcome.turnedDown"),
        CHANGED(Outcome.GoalChanged.class, Glyph.PENCIL, Badge.Look.ATTENTION, "outcome.changed"),
        ADDED(Outcome.Added.class, Glyph.PLUS, Badge.Look.ACCENT, "outcome.added"),
        UNCHANGED(Outcome.Unchanged.class, Glyph.DASH, Badge.Look.GREY, "outcome.unchanged");

        private final Class<? extends Outcome> outcome;
        private final Glyph glyph;
        private final Badge.Look look;
        private final String key;

        Kind(Class<? extends Outcome> outcome, Glyph glyph, Badge.Look look, String key) {
            this.outcome = outcome;
            this.glyph = glyph;
            this.look = look;
            this.key = key;
        }

        Class<? extends Outcome> outcome() {
            return outcome;
        }
    }

    private final Div counts = new Div();
    private final PreviewLines lines = new PreviewLines();
    private final TextArea reason = new TextArea();
    private final Button assign = new Button();
    private final Paragraph hint = new Paragraph();
    private transient @Nullable BlockPreview shown;
    private @Nullable Kind chosen;
    private transient Runnable assigning = () -> {};

    PreviewPanel() {
        addClassNames("card", "assign-preview");
        setAriaLabel(getTranslation("preview.title"));
        counts.addClassName("assign-counts");
        reason.setLabel(getTranslation("preview.reason"));
        reason.setHelperText(getTranslation("preview.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        assign.addClickListener(click -> assigning.run());
        assign.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        hint.addClassName("quiet");
        add(new H2(getTranslation("preview.title")), counts, lines, reason, assign, hint);
    }

    void onAssign(Runnable assigning) {
        this.assigning = assigning;
    }

    TextArea reason() {
        return reason;
    }

    /** What the person sees, and so what may be written. */
    BlockPreview shown() {
        return Objects.requireNonNull(shown, "nothing was shown yet");
    }

    /** @param grid whose targets the preview is of */
    void show(AssignmentGrid grid, BlockPreview preview) {
        shown = preview;
        counts.removeAll();
        for (var kind : Kind.values()) {
            counts.add(count(grid, preview, kind));
        }
        if (chosen != null && preview.count(chosen.outcome()) == 0) {
            chosen = null;
        }
        lines.show(grid, preview, chosen);
        reason.setVisible(preview.count(Outcome.GoalChanged.class) > 0);
        assign.setEnabled(preview.writes() > 0);
        assign.setText(getTranslation("preview.assign", preview.writes()));
        hint.setText(getTranslation(hint(preview)));
    }

    private static String hint(BlockPreview preview) {
        if (preview.targets().isEmpty()) {
            return "preview.hint.choose";
        }
        return preview.writes() == 0 ? "preview.hint.nothing" : "preview.hint.ready";
    }

    private Button count(AssignmentGrid grid, BlockPreview preview, Kind kind) {
        var number = new Span(Formats.count(preview.count(kind.outcome())));
        number.addClassName("strong");
        var button = new Button(new Div(new Badge(kind.glyph, kind.look, getTranslation(kind.key)), number), click -> {
            chosen = chosen == kind ? null : kind;
            show(grid, preview);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setEnabled(preview.count(kind.outcome()) > 0);
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen == kind));
        button.setAriaLabel(getTranslation("preview.only", getTranslation(kind.key), preview.count(kind.outcome())));
        return button;
    }
}
