package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.assignment.Preview;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;

/** What assigning would come to: how many of each, why some are turned down, what changes and from when. */
class PreviewPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Comparison comparison;
    private final Div content = new Div();
    private final TextArea reason = new TextArea();
    private final Button assign = new Button();
    private final Paragraph hint = new Paragraph();
    private transient @Nullable Preview shown;
    private transient Runnable assigning = () -> {};

    PreviewPanel(Comparison comparison) {
        this.comparison = comparison;
        addClassNames("card", "assign-preview");
        var heading = new H2(getTranslation("preview.title"));
        setAriaLabel(getTranslation("preview.title"));
        content.addClassName("assign-preview-content");
        reason.setLabel(getTranslation("preview.reason"));
        reason.setHelperText(getTranslation("preview.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        assign.addClickListener(click -> assigning.run());
        assign.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        hint.addClassName("quiet");
        add(heading, content, reason, assign, hint);
    }

    void onAssign(Runnable assigning) {
        this.assigning = assigning;
    }

    TextArea reason() {
        return reason;
    }

    /** What the person sees, and so what may be written. */
    Preview shown() {
        return Objects.requireNonNull(shown, "nothing was shown yet");
    }

    void show(Preview preview) {
        shown = preview;
        content.removeAll();
        content.add(counts(preview));
        var from = preview.inForceFrom().map(Formats::date).orElse(Formats.NONE);
        if (preview.count(Outcome.Added.class) > 0) {
            content.add(new Paragraph(getTranslation("preview.addedFrom", from)));
        }
        if (preview.count(Outcome.TurnedDown.class) > 0) {
            content.add(new H3(getTranslation("preview.turnedDown")), turnedDown(preview));
        }
        if (preview.count(Outcome.GoalChanged.class) > 0) {
            content.add(new H3(getTranslation("preview.changed", from)), changed(preview));
        }
        if (!preview.jointLeads().isEmpty()) {
            content.add(new Paragraph(getTranslation(
                    "preview.jointLeads",
                    preview.jointLeads().stream().map(Preview.Named::name).collect(Collectors.joining(", ")))));
        }
        names(preview, Outcome.Added.class, "preview.added");
        names(preview, Outcome.Unchanged.class, "preview.unchanged");
        reason.setVisible(preview.count(Outcome.GoalChanged.class) > 0);
        assign.setEnabled(preview.writes() > 0);
        assign.setText(getTranslation("preview.assign", preview.writes()));
        hint.setText(getTranslation(hint(preview)));
    }

    private static String hint(Preview preview) {
        if (preview.lines().isEmpty()) {
            return "preview.hint.choose";
        }
        return preview.writes() == 0 ? "preview.hint.nothing" : "preview.hint.ready";
    }

    private Component counts(Preview preview) {
        var counts = new Div(
                count(preview, Outcome.Added.class, Glyph.PLUS, Badge.Look.ACCENT, "outcome.added"),
                count(preview, Outcome.GoalChanged.class, Glyph.PENCIL, Badge.Look.ATTENTION, "outcome.changed"),
                count(preview, Outcome.Unchanged.class, Glyph.DASH, Badge.Look.GREY, "outcome.unchanged"),
                count(preview, Outcome.TurnedDown.class, Glyph.CROSS, Badge.Look.WRONG, "outcome.turnedDown"));
        counts.addClassName("assign-counts");
        return counts;
    }

    private Component count(
            Preview preview, Class<? extends Outcome> outcome, Glyph glyph, Badge.Look look, String key) {
        var number = new Span(Formats.count(preview.count(outcome)));
        number.addClassName("strong");
        return new Div(new Badge(glyph, look, getTranslation(key)), number);
    }

    private Component turnedDown(Preview preview) {
        return list(preview, Outcome.TurnedDown.class, outcome -> {
            var down = (Outcome.TurnedDown) outcome;
            return getTranslation(down.key(), down.arguments().toArray());
        });
    }

    private Component changed(Preview preview) {
        return list(preview, Outcome.GoalChanged.class, outcome -> {
            var change = (Outcome.GoalChanged) outcome;
            return getTranslation(
                    "preview.changed.line",
                    Formats.goal(comparison, change.before()),
                    Formats.goal(comparison, change.after()));
        });
    }

    private void names(Preview preview, Class<? extends Outcome> outcome, String key) {
        var count = preview.count(outcome);
        if (count > 0) {
            content.add(new Details(
                    getTranslation(key, count), list(preview, outcome, each -> Formats.goal(comparison, goal(each)))));
        }
    }

    private static BigDecimal goal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Added added -> added.goal();
            case Outcome.Unchanged same -> same.goal();
            case Outcome.GoalChanged change -> change.after();
            case Outcome.TurnedDown down -> throw new IllegalArgumentException("no goal: " + down);
        };
    }

    private static UnorderedList list(
            Preview preview, Class<? extends Outcome> outcome, Function<Outcome, String> said) {
        var list = new UnorderedList();
        for (var line : preview.lines(outcome)) {
            var name = new Span(line.unit().name());
            name.addClassName("strong");
            list.add(new ListItem(name, new Span(said.apply(line.outcome()))));
        }
        return list;
    }
}
