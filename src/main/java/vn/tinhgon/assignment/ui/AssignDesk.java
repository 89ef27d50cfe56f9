package vn.tinhgon.assignment.ui;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tinhgon.assignment.AssignmentGrid;
import vn.tinhgon.assignment.AssignmentGrid.Part;
import vn.tinhgon.assignment.BlockPreview;
import vn.tinhgon.assignment.GivingService;
import vn.tinhgon.assignment.Handout;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.assignment.WithdrawalService;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.target.Target;
import vn.tinhgon.unit.UnitFilter;
import vn.tinhgon.unit.UnitLine;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** At the left units against targets with a goal in each cell, at the right what giving them comes to. */
class AssignDesk extends Div implements GoalSheet.Typing, UnitFilterBar.Lookup {

    private static final long serialVersionUID = 1L;

    private static final Slice ALL = new Slice(0, Integer.MAX_VALUE);

    private final transient ProgrammeId programme;
    private final transient GivingService giving;
    private final transient WithdrawalService withdrawals;
    private final transient UnitService units;
    private final transient CatalogueService catalogue;
    private final transient LocalDate day;
    private final transient Kept kept;
    private final transient Consumer<BlockPreview> previewed;
    private final transient TypedGoals typed = new TypedGoals();
    private transient AssignmentGrid grid;
    private final GoalSheet sheet;
    private final UnitFilterBar filter;
    private final GroupBar groups;
    private final MultiSelectComboBox<Target> columns = new MultiSelectComboBox<>();
    private final FillBar fill = new FillBar(this::fill);
    private final Span chosen = new Span();
    private final Div undo = new Div();
    private final PasteReport report = new PasteReport();
    private final PreviewPanel panel = new PreviewPanel();
    /** What is typed in the cells, for {@link Kept}, which watches fields. */
    private final TextArea carrier = new TextArea();

    /** @param previewed is told what giving comes to, whenever that changes */
    AssignDesk(
            ProgrammeId programme,
            GivingService giving,
            WithdrawalService withdrawals,
            UnitGroupService groups,
            UnitService units,
            CatalogueService catalogue,
            LocalDate day,
            PersonId who,
            Consumer<BlockPreview> previewed) {
        this.programme = programme;
        this.giving = giving;
        this.withdrawals = withdrawals;
        this.units = units;
        this.catalogue = catalogue;
        this.day = day;
        kept = new Kept(who, programme);
        this.previewed = previewed;
        grid = giving.grid(programme);
        sheet = new GoalSheet(grid, typed, this);
        filter = new UnitFilterBar(grid.units(), parents(), catalogue.fields(), this);
        this.groups = new GroupBar(groups, new Kept(who).inForm("unit-group"), sheet::chosen, this::look);
        addClassName("with-panel");
        var choice = new Div(filters(), choosing(), undo, report, sheet, carrier);
        choice.addClassName("assign-choice");
        add(choice, panel);
        undo.addClassNames("filters", "assign-undo");
        undo.getElement().setAttribute("role", "status");
        filter.onChange(this::look);
        sheet.asMultiSelect().addSelectionListener(selection -> sayChosen());
        panel.onAssign(this::assign);
        carrier.addClassName("goals-kept");
        carrier.getElement().setAttribute("aria-hidden", "true");
        carrier.setTabIndex(-1);
        carrier.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.restore(grid, change.getValue());
                preview();
            }
        });
        kept.watch(carrier, "goals");
        kept.watch(panel.reason(), "reason");
    }

    /** @param only the target to begin with; all where there is none */
    void begin(Optional<TargetId> only) {
        var first = grid.targets().stream()
                .filter(target -> only.filter(target.id()::equals).isPresent())
                .toList();
        columns.setValue(first.isEmpty() ? grid.targets() : first);
        preview();
        sayChosen();
    }

    @Override
    public void typed(Target target, UnitRow unit, String text) {
        typed.type(grid, target.id(), unit.id(), text);
        changed();
    }

    @Override
    public void pasted(Target target, UnitRow unit, String text) {
        var below = sheet.seen();
        var right = sheet.shown();
        var pasted = PastedGoals.read(
                text,
                below.subList(below.indexOf(unit), below.size()).stream()
                        .map(UnitRow::id)
                        .toList(),
                right.subList(right.indexOf(target), right.size()).stream()
                        .map(each ->
                                new PastedGoals.Column(each.id(), each.judging().asGoal()))
                        .toList());
        pasted.goals().forEach(goal -> typed.type(grid, goal.target(), goal.unit(), goal.text()));
        report.show(pasted);
        changed();
    }

    @Override
    public Set<UnitId> named(String text) {
        return units.named(day, text).stream().map(UnitRow::id).collect(toSet());
    }

    @Override
    public Set<UnitId> under(UnitId parent) {
        return units.children(day, Optional.of(parent), ALL).stream()
                .map(UnitLine::id)
                .collect(toSet());
    }

    @Override
    public Set<UnitId> inChargeOf(String field) {
        return catalogue.inCharge(field);
    }

    private List<UnitLine> parents() {
        return units.matching(new UnitFilter(day, "", Optional.empty()), ALL).stream()
                .filter(unit -> unit.children() > 0)
                .toList();
    }

    private Div filters() {
        columns.setLabel(getTranslation("assign.columns"));
        columns.setItems(grid.targets());
        columns.setItemLabelGenerator(target -> getTranslation("target.title", target.number(), target.shortName()));
        columns.addValueChangeListener(shown -> {
            var inOrder = shown.getValue().stream()
                    .sorted(Comparator.comparing(Target::number))
                    .toList();
            sheet.show(inOrder);
            fill.offer(inOrder);
        });
        filter.add(columns);
        return filter;
    }

    private Div choosing() {
        var all = new Button(
                getTranslation("assign.chooseSeen"),
                click -> sheet.asMultiSelect().select(sheet.seen()));
        var none = new Button(getTranslation("assign.chooseNone"), click -> sheet.deselectAll());
        var row = new Div(groups, all, none, chosen, fill);
        row.addClassNames("filters", "goals-choosing");
        return row;
    }

    /** What the filters and the group looked at both let through. */
    private void look() {
        sheet.only(Stream.concat(filter.passing().stream(), groups.units().stream())
                .reduce((one, other) -> one.stream().filter(other::contains).collect(toSet())));
    }

    private void sayChosen() {
        chosen.setText(getTranslation("assign.chosen", sheet.chosen().size()));
        groups.sayButtons();
    }

    /**
     * Of one target for each chosen unit, so that the preview says of each why it cannot be; of all for those that lead.
     * What was decided not to apply is left alone.
     */
    private void fill(Optional<Target> one, String goal) {
        for (var target : one.map(List::of).orElseGet(sheet::shown)) {
            var text = goal.isBlank() ? GoalWords.typed(this, target.judging().asGoal()) : goal;
            sheet.chosen().stream()
                    .filter(unit -> !grid.isSettled(target.id(), unit.id()))
                    .filter(unit -> one.isPresent() || grid.part(target, unit) == Part.LEADS)
                    .forEach(unit -> typed.type(grid, target.id(), unit.id(), text));
        }
        changed();
    }

    private void preview() {
        var preview = giving.preview(programme, typed.all());
        sheet.show(preview);
        panel.show(grid, preview);
        previewed.accept(preview);
    }

    /** As it begins nothing has changed: what was kept is still to be restored, and must not be written over. */
    private void changed() {
        preview();
        carrier.setValue(typed.text());
        carrier.getElement().executeJs("this.dispatchEvent(new Event('input'))");
    }

    private void assign() {
        var seen = panel.shown();
        new Attempt(this)
                .with("reason", panel.reason())
                .run(() -> assigned(giving.assign(seen, panel.reason().getValue()), seen));
        reload();
    }

    /** What was refused stays to be corrected. */
    private void assigned(Handout done, BlockPreview seen) {
        seen.targets()
                .forEach(target -> target.lines().stream()
                        .filter(line -> !(line.outcome() instanceof Outcome.TurnedDown))
                        .forEach(line ->
                                typed.type(grid, target.target(), line.unit().id(), "")));
        panel.reason().clear();
        kept.forget(this);
        report.setVisible(false);
        undo.removeAll();
        undo.add(
                new Span(getTranslation("assign.done", done.count())),
                new Button(getTranslation("assign.undo"), click -> undo(done)));
    }

    private void undo(Handout done) {
        if (new Attempt(this).run(() -> withdrawals.undo(done, getTranslation("assign.undo.reason")))) {
            undo.removeAll();
            undo.add(new Span(getTranslation("assign.undone", done.count())));
        }
        reload();
    }

    /** Whatever moved meanwhile is shown now; what is chosen and typed stays. */
    private void reload() {
        grid = giving.grid(programme);
        sheet.reload(grid);
        look();
        changed();
    }
}
