package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.assignment.AssignmentGrid;
import vn.tinhgon.assignment.BlockPreview;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.target.Target;
import vn.tinhgon.unit.UnitRow;

/**
 * Units down, targets across, a goal to type in each cell. The cells are inputs of the browser and no components here:
 * only the rows that are seen are sent, however many there are.
 */
@JsModule("./goals.js")
class GoalSheet extends Grid<UnitRow> {

    private static final long serialVersionUID = 1L;

    /** Somebody changes what is to be given. */
    interface Typing {
        void typed(Target target, UnitRow unit, String text);

        /** {@code text} is a block from a spreadsheet. */
        void pasted(Target target, UnitRow unit, String text);
    }

    /** What stands in a cell that somebody typed in. */
    private record Cell(String text, Outcome outcome) {}

    private static final String CELL = """
            <span class="goal-cell" data-state="${item.state}"><input class="goal" inputmode="%s"
              autocomplete="off" maxlength="60" aria-label="%s" aria-invalid="${item.state === 'refused'}"
              data-column="%d" data-row="${index}" data-cell="${item.cell}" data-given="${item.given}"
              .value="${item.goal}" placeholder="${item.mark}" title="${item.why}"
              @change="${event => typed(event.target.value)}" @pasted="${event => pasted(event.detail)}"></span>
            """;

    /** Beyond it all rows are sent anew: one message instead of many. */
    private static final int FEW_ROWS = 20;

    private transient AssignmentGrid grid;
    private final transient TypedGoals typed;
    private final transient Typing typing;
    private transient Map<TargetId, Map<UnitId, Cell>> cells = Map.of();
    private transient List<Target> shown = List.of();

    GoalSheet(AssignmentGrid grid, TypedGoals typed, Typing typing) {
        this.grid = grid;
        this.typed = typed;
        this.typing = typing;
        addClassName("goals");
        setAriaLabel(getTranslation("assign.units"));
        setEmptyStateText(getTranslation("assign.units.none"));
        ((GridMultiSelectionModel<UnitRow>) setSelectionMode(SelectionMode.MULTI)).setSelectionColumnFrozen(true);
        addAttachListener(attached -> getElement().executeJs("window.tinhgonGoals.in(this)"));
        setItems(grid.units());
    }

    /** Shows these targets, in this order. */
    void show(List<Target> targets) {
        shown = List.copyOf(targets);
        removeAllColumns();
        addColumn(CutText.of(UnitRow::name))
                .setHeader(getTranslation("assigned.unit"))
                .setFrozen(true)
                .setRowHeader(true)
                .setWidth("200px")
                .setFlexGrow(1);
        for (var column = 0; column < shown.size(); column++) {
            var target = shown.get(column);
            addColumn(cell(target, column))
                    .setHeader(head(target))
                    .setKey(target.id().text())
                    .setWidth("104px")
                    .setFlexGrow(0);
        }
    }

    List<Target> shown() {
        return shown;
    }

    /** Shows in each cell what it would come to; rows that stay as they are, are not sent again. */
    void show(BlockPreview preview) {
        var before = cells;
        cells = new HashMap<>();
        preview.targets().forEach(target -> {
            var column = new HashMap<UnitId, Cell>();
            target.lines()
                    .forEach(line -> column.put(
                            line.unit().id(),
                            new Cell(target.typed().getOrDefault(line.unit().id(), ""), line.outcome())));
            cells.put(target.target(), column);
        });
        var moved = grid.units().stream()
                .filter(unit -> shown.stream()
                        .anyMatch(target -> !cell(before, target, unit).equals(cell(cells, target, unit))))
                .toList();
        if (moved.size() > FEW_ROWS) {
            getDataProvider().refreshAll();
        } else {
            moved.forEach(getDataProvider()::refreshItem);
        }
    }

    private static Optional<Cell> cell(Map<TargetId, Map<UnitId, Cell>> cells, Target target, UnitRow unit) {
        return Optional.ofNullable(cells.getOrDefault(target.id(), Map.of()).get(unit.id()));
    }

    /** Takes what the units have by now; what is chosen and typed stays. */
    void reload(AssignmentGrid now) {
        var chosen = chosen();
        grid = now;
        setItems(now.units());
        asMultiSelect().select(now.units().stream().filter(chosen::contains).toList());
    }

    /** Shows only these units; all where there is none. */
    void only(Optional<Set<UnitId>> units) {
        getListDataView()
                .setFilter(
                        unit -> units.filter(some -> !some.contains(unit.id())).isEmpty());
    }

    /** The units one sees, in the order of the list. */
    List<UnitRow> seen() {
        return getListDataView().getItems().toList();
    }

    /** The units chosen, in the order of the list, seen or not. */
    Set<UnitRow> chosen() {
        var selected = getSelectedItems();
        var chosen = new LinkedHashSet<UnitRow>();
        grid.units().stream().filter(selected::contains).forEach(chosen::add);
        return chosen;
    }

    private Renderer<UnitRow> cell(Target target, int column) {
        // Nothing that somebody typed stands in the template: it would be run.
        return LitRenderer.<UnitRow>of(
                        CELL.formatted(inputMode(target), getTranslation("assign.goal.of", target.number()), column))
                .withProperty(
                        "cell", unit -> target.id().text() + "/" + unit.id().text())
                .withProperty("given", unit -> given(target, unit))
                .withProperty("goal", unit -> typed.in(target.id(), unit.id()).orElseGet(() -> given(target, unit)))
                .withProperty("state", unit -> state(target, unit))
                .withProperty("mark", unit -> mark(target, unit))
                .withProperty("why", unit -> why(target, unit))
                .withFunction(
                        "typed",
                        (unit, said) -> typing.typed(target, unit, said.get(0).asString()))
                .withFunction(
                        "pasted",
                        (unit, said) -> typing.pasted(target, unit, said.get(0).asString()));
    }

    /** Which keys a telephone offers. */
    private static String inputMode(Target target) {
        return target.judging().measure().kind().isAnswered() ? "text" : "decimal";
    }

    private String given(Target target, UnitRow unit) {
        return grid.goal(target.id(), unit.id())
                .map(goal -> GoalWords.typed(this, goal))
                .orElse("");
    }

    private String state(Target target, UnitRow unit) {
        return outcome(target, unit)
                .map(outcome -> switch (outcome) {
                    case Outcome.Added added -> "added";
                    case Outcome.GoalChanged change -> "changed";
                    case Outcome.Unchanged same -> "";
                    case Outcome.TurnedDown down -> "refused";
                })
                .orElse(grid.isSettled(target.id(), unit.id()) ? "settled" : "");
    }

    private String mark(Target target, UnitRow unit) {
        return getTranslation("assign.mark." + grid.part(target, unit));
    }

    private String why(Target target, UnitRow unit) {
        return outcome(target, unit)
                .map(outcome -> outcome instanceof Outcome.TurnedDown down
                        ? getTranslation(down.key(), down.arguments().toArray())
                        : "")
                .orElse(grid.isSettled(target.id(), unit.id()) ? getTranslation("assigned.notApplicable") : "");
    }

    private Optional<Outcome> outcome(Target target, UnitRow unit) {
        return cell(cells, target, unit).map(Cell::outcome);
    }

    private Component head(Target target) {
        var number = new Span(String.valueOf(target.number()));
        number.addClassName("strong");
        var goal = new Span(GoalWords.goal(this, target.judging().asGoal()));
        goal.addClassName("strong");
        var name = new Span(target.shortName());
        name.setTitle(target.shortName());
        name.addClassName("goals-name");
        var head = new Div(new Div(number, goal), name);
        head.addClassName("goals-head");
        return head;
    }
}
