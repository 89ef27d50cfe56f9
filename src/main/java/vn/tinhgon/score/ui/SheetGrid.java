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
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
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

    /** Lets groups and criteria be changed. */
    void changedBy(IntConsumer group, BiConsumer<Integer, Criterion> criterion) {
        action("scoreSheet.change", group, criterion, true);
    }

    /** Lets criteria be taken out, and groups that have none. */
    void takenOutBy(IntConsumer group, BiConsumer<Integer, Criterion> criterion) {
        action("scoreSheet.takeOut", group, criterion, false);
    }

    private void action(String key, IntConsumer group, BiConsumer<Integer, Criterion> criterion, boolean always) {
        addComponentColumn(line -> {
                    if (line.criterion().isEmpty()
                            && !always
                            && !line.group().criteria().isEmpty()) {
                        return new Div();
                    }
                    var button = new Button(
                            getTranslation(key),
                            click -> line.criterion()
                                    .ifPresentOrElse(
                                            each -> criterion.accept(line.at(), each), () -> group.accept(line.at())));
                    button.addClassName("as-link");
                    button.setAriaLabel(getTranslation(key) + " "
                            + line.criterion()
                                    .map(Criterion::name)
                                    .orElse(line.group().name()));
                    return button;
                })
                .setHeader(getTranslation(key))
                .setWidth("76px")
                .setFlexGrow(0);
    }
}
