package vn.tinhgon.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.CriterionGroup;
import vn.tinhgon.score.SheetContent;

/** The groups of a sheet, each with its criteria below it. */
class SheetGrid extends Grid<SheetGrid.Line> {

    private static final long serialVersionUID = 1L;

    /** A group, or a criterion in it. */
    record Line(int at, CriterionGroup group, Optional<Criterion> criterion) {}

    private final transient ScoreWords words;
    private final transient Map<TargetId, String> targets;

    SheetGrid(SheetContent content, ScoreWords words, Map<TargetId, String> targets) {
        this.words = words;
        this.targets = targets;
        setAriaLabel(getTranslation("nav.scoreSheets"));
        setEmptyStateText(getTranslation("scoreSheet.empty"));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setPartNameGenerator(line -> line.criterion().isEmpty() ? "score-group" : null);
        columns();
        var lines = new ArrayList<Line>();
        for (var at = 0; at < content.groups().size(); at++) {
            var index = at;
            var group = content.groups().get(at);
            lines.add(new Line(at, group, Optional.empty()));
            group.criteria().forEach(criterion -> lines.add(new Line(index, group, Optional.of(criterion))));
        }
        setItems(lines);
    }

    private void columns() {
        addColumn(line -> line.criterion().map(Criterion::code).orElse(""))
                .setHeader(getTranslation("scoreSheet.code"))
                .setWidth("76px")
                .setFlexGrow(0);
        addComponentColumn(SheetGrid::name)
                .setHeader(getTranslation("scoreSheet.criterion"))
                .setWidth("220px")
                .setFlexGrow(3);
        addColumn(line -> line.criterion()
                        .map(criterion -> words.source(criterion, targets))
                        .orElse(""))
                .setHeader(getTranslation("scoreSheet.source"))
                .setWidth("200px")
                .setFlexGrow(2);
        addColumn(line -> line.criterion().map(words::rule).orElse(""))
                .setHeader(getTranslation("scoreSheet.rule"))
                .setWidth("170px")
                .setFlexGrow(1);
        addComponentColumn(this::points)
                .setHeader(getTranslation("scoreSheet.maximum"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private static Component name(Line line) {
        var name = new Span(
                line.criterion().map(Criterion::name).orElse(line.group().name()));
        if (line.criterion().isEmpty()) {
            name.addClassName("strong");
        }
        return name;
    }

    private Component points(Line line) {
        var points = new Span(line.criterion()
                .map(this::points)
                .orElse(Formats.plain(line.group().maximum())));
        if (line.criterion().isEmpty()) {
            points.addClassName("strong");
        }
        return points;
    }

    private String points(Criterion criterion) {
        return getTranslation("scoreSheet.points." + criterion.award(), Formats.plain(criterion.maximum()));
    }

    /** Lets groups and criteria be changed and taken out; a group only once it has no criteria. */
    void changedBy(Actions actions) {
        addComponentColumn(line -> line.criterion()
                        .map(criterion -> buttons(
                                line,
                                button("scoreSheet.change", line, () -> actions.change(line.at(), criterion)),
                                button("scoreSheet.takeOut", line, () -> actions.takeOut(criterion))))
                        .orElseGet(() -> buttons(
                                line,
                                button("scoreSheet.change", line, () -> actions.change(line.at())),
                                button("scoreSheet.takeOut", line, () -> actions.takeOut(line.at())))))
                .setHeader(getTranslation("points.actions"))
                .setWidth("124px")
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    /** What is done with a group, by its place in the sheet, or with a criterion. */
    interface Actions {

        void change(int group);

        void change(int group, Criterion criterion);

        void takeOut(int group);

        void takeOut(Criterion criterion);
    }

    private static Component buttons(Line line, Button change, Button takeOut) {
        var buttons = new Div(change);
        buttons.addClassName("score-actions");
        if (line.criterion().isPresent() || line.group().criteria().isEmpty()) {
            buttons.add(takeOut);
        }
        return buttons;
    }

    private Button button(String key, Line line, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.addClassName("as-link");
        button.setAriaLabel(getTranslation(key) + " "
                + line.criterion().map(Criterion::name).orElse(line.group().name()));
        return button;
    }
}
