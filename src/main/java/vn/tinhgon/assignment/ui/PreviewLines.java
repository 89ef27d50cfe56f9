package vn.tinhgon.assignment.ui;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.assignment.AssignmentGrid;
import vn.tinhgon.assignment.BlockPreview;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.assignment.Preview;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.target.Target;

/** What each cell would come to, a line for each, however many. */
class PreviewLines extends Grid<PreviewLines.Line> {

    private static final long serialVersionUID = 1L;

    record Line(Target target, Preview of, Preview.Line cell) {}

    PreviewLines() {
        setAriaLabel(getTranslation("preview.lines"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        addClassName("preview-lines");
        addColumn(LitRenderer.<Line>of("""
                                <div class="preview-line"><span class="strong">${item.unit}</span><span>${item.target}</span>
                                <span class="preview-said">${item.said}</span></div>
                                """)
                        .withProperty("unit", line -> line.cell().unit().name())
                        .withProperty(
                                "target",
                                line -> getTranslation(
                                        "preview.target", line.target().number()))
                        .withProperty("said", this::said))
                .setHeader(getTranslation("preview.lines"));
    }

    /** @param kind the only one to show; all but what stays the same where there is none */
    void show(AssignmentGrid grid, BlockPreview preview, PreviewPanel.@Nullable Kind kind) {
        var targets = grid.targets().stream().collect(toMap(Target::id, identity()));
        var lines = new ArrayList<Line>();
        Arrays.stream(PreviewPanel.Kind.values())
                .filter(each -> kind == null ? each != PreviewPanel.Kind.UNCHANGED : each == kind)
                .forEach(each -> preview.targets()
                        .forEach(target -> target.lines(each.outcome())
                                .forEach(cell -> lines.add(new Line(
                                        Objects.requireNonNull(targets.get(target.target())), target, cell)))));
        setItems(lines);
        setVisible(!lines.isEmpty());
    }

    private String said(Line line) {
        var target = line.target().judging().asGoal();
        return switch (line.cell().outcome()) {
            case Outcome.Added(var goal) -> {
                var said =
                        getTranslation("preview.added.line", GoalWords.goal(this, target.with(goal)), from(line.of()));
                yield line.of().jointLeads().isEmpty()
                        ? said
                        : said + " " + getTranslation("preview.jointLeads", jointLeads(line.of()));
            }
            case Outcome.GoalChanged change ->
                getTranslation(
                        "preview.changed.line",
                        GoalWords.goal(this, target.with(change.before())),
                        GoalWords.goal(this, target.with(change.after())),
                        from(line.of()));
            case Outcome.Unchanged(var goal) -> GoalWords.goal(this, target.with(goal));
            case Outcome.TurnedDown down ->
                getTranslation(down.key(), down.arguments().toArray());
        };
    }

    private static String from(Preview preview) {
        return preview.inForceFrom().map(Formats::date).orElse(Formats.NONE);
    }

    private static String jointLeads(Preview preview) {
        return preview.jointLeads().stream().map(Preview.Named::name).collect(joining(", "));
    }
}
