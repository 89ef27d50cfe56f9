package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tinhgon.assignment.Candidate;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.assignment.Preview;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.target.Target;
import vn.tinhgon.unit.UnitKind;

/** The units of the day: chosen by kind or by hand, each with its goal. What was typed stays, chosen or not. */
class UnitChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Target target;
    private final transient Kept kept;
    private final transient Function<String, Set<UnitId>> named;
    private final Grid<Candidate> grid = new Grid<>();
    private final TextField search = new TextField();
    private final MultiSelectComboBox<UnitKind> kinds = new MultiSelectComboBox<>();
    private final transient Map<UnitId, String> typed = new HashMap<>();
    private final transient Map<UnitId, Outcome> outcomes = new HashMap<>();
    private final Map<UnitId, GoalCell> cells = new HashMap<>();
    private transient List<Candidate> candidates;
    private transient Runnable changed = () -> {};

    /**
     * @param kept where goals stay that are typed and not yet given
     * @param named ids of the units whose name has a text in it, diacritics or not
     */
    UnitChoice(Target target, Kept kept, List<Candidate> candidates, Function<String, Set<UnitId>> named) {
        this.target = target;
        this.kept = kept;
        this.named = named;
        this.candidates = candidates;
        addClassName("assign-choice");
        columns();
        grid.setItems(candidates);
        grid.asMultiSelect().addSelectionListener(selection -> changed.run());
        add(filters(), byKind(), fill(), grid);
    }

    void onChange(Runnable changed) {
        this.changed = changed;
    }

    /** The units chosen, each with its goal as typed, in the order of the list. */
    Map<UnitId, String> chosen() {
        var selected = grid.getSelectedItems();
        var chosen = new LinkedHashMap<UnitId, String>();
        candidates.stream()
                .filter(selected::contains)
                .forEach(candidate -> chosen.put(candidate.unit().id(), goal(candidate)));
        return chosen;
    }

    /** Shows in each row what it would come to. */
    void show(Preview preview) {
        outcomes.clear();
        preview.lines().forEach(line -> outcomes.put(line.unit().id(), line.outcome()));
        cells.forEach((unit, cell) -> cell.show(outcome(unit)));
    }

    /** Takes what the units have by now; the choice and the goals typed stay. */
    void reload(List<Candidate> now) {
        var chosen = chosen().keySet();
        candidates = now;
        grid.setItems(now);
        filter();
        grid.asMultiSelect()
                .select(now.stream()
                        .filter(candidate -> chosen.contains(candidate.unit().id()))
                        .toList());
    }

    private Component filters() {
        search.setLabel(getTranslation("assign.search"));
        search.setPlaceholder(getTranslation("assign.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(text -> filter());
        kinds.setLabel(getTranslation("assign.kinds"));
        kinds.setPlaceholder(getTranslation("assign.kinds.all"));
        kinds.setItems(present());
        kinds.setItemLabelGenerator(this::word);
        kinds.addValueChangeListener(chosen -> filter());
        return row(search, kinds);
    }

    private void filter() {
        var found = search.isEmpty() ? null : named.apply(search.getValue());
        var wanted = kinds.getValue();
        grid.getListDataView()
                .setFilter(candidate -> (wanted.isEmpty()
                                || wanted.contains(candidate.unit().kind()))
                        && (found == null || found.contains(candidate.unit().id())));
    }

    /** Only kinds that lead: any other unit is chosen by hand, and the preview says why it cannot be. */
    private Component byKind() {
        var buttons = row();
        for (var kind : present()) {
            var leading = leading(kind);
            if (!leading.isEmpty()) {
                buttons.add(small("assign.choose", () -> choose(kind), word(kind), leading.size()));
            }
        }
        buttons.add(small("assign.chooseNone", grid::deselectAll));
        return buttons;
    }

    private List<Candidate> leading(UnitKind kind) {
        return candidates.stream()
                .filter(candidate -> candidate.unit().kind() == kind)
                .filter(candidate -> candidate.part() == Candidate.Part.LEADS)
                .toList();
    }

    private void choose(UnitKind kind) {
        grid.asMultiSelect().select(leading(kind));
    }

    private Component fill() {
        var goal = new TextField(getTranslation("assign.fill.goal"));
        goal.setSuffixComponent(new Span("%"));
        goal.addClassName("assign-goal-for-all");
        var fill = new Button(getTranslation("assign.fill"), click -> fill(goal.getValue()));
        fill.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        return row(goal, fill);
    }

    private void fill(String goal) {
        for (var unit : chosen().keySet()) {
            typed.put(unit, goal);
            Optional.ofNullable(cells.get(unit)).ifPresent(cell -> cell.show(goal));
        }
        changed.run();
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setAriaLabel(getTranslation("assign.units"));
        grid.setEmptyStateText(getTranslation("assign.units.none"));
        grid.addClassName("assign-grid");
        grid.addColumn(CutText.of(candidate -> candidate.unit().name()))
                .setHeader(getTranslation("assigned.unit"))
                .setFrozen(true)
                .setWidth("180px")
                .setFlexGrow(2);
        grid.addColumn(candidate -> getTranslation("assign.part." + candidate.part()))
                .setHeader(getTranslation("assign.part"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addColumn(candidate -> candidate
                        .goal()
                        .map(goal -> Formats.goal(target.judging().comparison(), goal))
                        .orElse("–"))
                .setHeader(getTranslation("assign.present"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::goalCell)
                .setHeader(getTranslation("assign.goal"))
                .setWidth("250px")
                .setFlexGrow(1);
    }

    private Component goalCell(Candidate candidate) {
        var unit = candidate.unit();
        var cell = new GoalCell(unit.name(), goal(candidate), goal -> type(candidate, goal));
        cell.keptIn(kept, unit.id().text());
        cell.show(outcome(unit.id()));
        cells.put(unit.id(), cell);
        cell.addDetachListener(gone -> cells.remove(unit.id(), cell));
        return cell;
    }

    /** Who types a goal means the unit to have it. */
    private void type(Candidate candidate, String goal) {
        if (goal.equals(goal(candidate))) {
            return;
        }
        typed.put(candidate.unit().id(), goal);
        if (grid.getSelectedItems().contains(candidate)) {
            changed.run();
        } else {
            grid.select(candidate);
        }
    }

    private String goal(Candidate candidate) {
        return typed.getOrDefault(
                candidate.unit().id(),
                Formats.plain(candidate.goal().orElse(target.judging().goal())));
    }

    private Optional<Outcome> outcome(UnitId unit) {
        return Optional.ofNullable(outcomes.get(unit));
    }

    private List<UnitKind> present() {
        return candidates.stream()
                .map(candidate -> candidate.unit().kind())
                .distinct()
                .toList();
    }

    private String word(UnitKind kind) {
        return getTranslation("unit.kind." + kind);
    }

    private Button small(String key, Runnable action, Object... arguments) {
        var button = new Button(getTranslation(key, arguments), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Div row(Component... shown) {
        var row = new Div(shown);
        row.addClassName("filters");
        return row;
    }
}
