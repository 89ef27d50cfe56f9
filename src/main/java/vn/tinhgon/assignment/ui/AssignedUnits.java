package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.tinhgon.assignment.AssignedUnit;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.assignment.AssignmentVersion;
import vn.tinhgon.assignment.GoalVersion;
import vn.tinhgon.assignment.Receipt;
import vn.tinhgon.assignment.WithdrawalService;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.target.Target;

/** The units that have a target, what each has to reach, and what it had to before. */
class AssignedUnits extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AssignmentService assignments;
    private final transient WithdrawalService withdrawals;
    private final transient Target target;
    private final transient PersonId me;
    private final Grid<AssignedUnit> grid = new Grid<>();
    private final Button withdraw = new Button();
    private final Details withdrawn = new Details();
    private transient List<AssignedUnit> units = List.of();

    /** @param mayAssign whether the reader may decide here */
    AssignedUnits(
            AssignmentService assignments,
            WithdrawalService withdrawals,
            Target target,
            PersonId me,
            boolean mayAssign) {
        this.assignments = assignments;
        this.withdrawals = withdrawals;
        this.target = target;
        this.me = me;
        addClassName("assigned-units");
        var heading = getTranslation("assigned.title");
        grid.setAriaLabel(heading);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(mayAssign ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation(mayAssign ? "assigned.empty.assign" : "assigned.empty"));
        columns(mayAssign);
        add(new H2(heading), grid);
        if (mayAssign) {
            withdraw.addClickListener(click -> withdraw());
            grid.asMultiSelect().addSelectionListener(selection -> sayChosen());
            add(withdraw);
        }
        add(withdrawn);
        read();
    }

    int count() {
        return units.size();
    }

    /** How many have not said yet that they received it. */
    long unreceived() {
        return units.stream()
                .filter(given -> given.notApplicable().isEmpty())
                .filter(given -> given.receipt().filter(Receipt::isReceived).isEmpty())
                .count();
    }

    long objections() {
        return units.stream()
                .flatMap(given -> given.receipt().stream())
                .filter(said -> !said.isReceived())
                .count();
    }

    private void read() {
        units = assignments.ofTarget(target.id());
        grid.setItems(units);
        grid.setAllRowsVisible(units.size() < 12);
        sayChosen();
        var taken = withdrawals.ofTarget(target.id());
        withdrawn.setVisible(!taken.isEmpty());
        withdrawn.setSummaryText(getTranslation("assigned.withdrawn", taken.size()));
        withdrawn.removeAll();
        taken.forEach(each -> withdrawn.add(new Paragraph(getTranslation(
                "assigned.withdrawn.line", each.unit(), each.by(), Formats.moment(each.at()), each.reason()))));
    }

    private void sayChosen() {
        var chosen = grid.getSelectedItems().size();
        withdraw.setEnabled(chosen > 0);
        withdraw.setText(getTranslation("assigned.withdraw", chosen));
    }

    private void withdraw() {
        var chosen = grid.getSelectedItems().stream()
                .map(given -> new AssignmentVersion(given.id(), given.version()))
                .toList();
        var words = new ReasonDialog.Words(
                getTranslation("assigned.withdraw", chosen.size()),
                getTranslation("assigned.withdraw.text"),
                getTranslation("assigned.settle.reason"),
                getTranslation("assigned.withdraw.do"));
        new ReasonDialog(
                        words,
                        new Kept(me, target.id()).inForm("withdraw"),
                        reason -> withdrawals.withdraw(chosen, reason),
                        this::read)
                .open();
    }

    private void columns(boolean mayAssign) {
        grid.addComponentColumn(this::unit)
                .setHeader(getTranslation("assigned.unit"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(2);
        grid.addColumn(given -> getTranslation("unit.kind." + given.unit().kind()))
                .setHeader(getTranslation("assigned.kind"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::goal)
                .setHeader(getTranslation("assigned.goal"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(given -> Formats.date(given.goal().inForceFrom()))
                .setHeader(getTranslation("assigned.since"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::receipt)
                .setHeader(getTranslation("given.receipt"))
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::history)
                .setHeader(getTranslation("assigned.history"))
                .setWidth("240px")
                .setFlexGrow(3);
        if (mayAssign) {
            grid.addComponentColumn(this::decide)
                    .setHeader(getTranslation("assigned.actions"))
                    .setWidth("160px")
                    .setFlexGrow(0);
        }
    }

    private Component unit(AssignedUnit given) {
        var cell = new Div(new Span(given.unit().name()));
        cell.addClassName("target-indicator");
        if (!given.jointLeads().isEmpty()) {
            var joint = new Span(getTranslation("assigned.jointLeads", String.join(", ", given.jointLeads())));
            joint.addClassName("quiet");
            cell.add(joint);
        }
        return cell;
    }

    private Component goal(AssignedUnit given) {
        return given.notApplicable().isPresent()
                ? new Badge(Glyph.DASH, Badge.Look.PLAIN, getTranslation("assigned.notApplicable"))
                : new Span(GoalWords.goal(
                        this, target.judging().asGoal().with(given.goal().goal())));
    }

    private Component receipt(AssignedUnit given) {
        if (given.notApplicable().isPresent()) {
            return new Span();
        }
        var cell = new Div(ReceiptWords.badge(this, given.receipt()));
        cell.addClassName("target-indicator");
        given.receipt().ifPresent(said -> {
            var details = new Span(ReceiptWords.details(this, said));
            details.addClassName("quiet");
            cell.add(details);
            said.reply().ifPresent(reply -> cell.add(new Span(ReceiptWords.reply(this, reply))));
        });
        return cell;
    }

    private Component history(AssignedUnit given) {
        var cell = new Div();
        cell.addClassName("target-indicator");
        given.notApplicable().ifPresent(reason -> cell.add(new Span(reason)));
        if (!given.goal().reason().isEmpty()) {
            cell.add(new Span(given.goal().reason()));
        }
        given.request()
                .ifPresent(asked -> cell.add(
                        new Span(RequestWords.asked(this, asked)), new Span(RequestWords.decided(this, asked))));
        given.goals().stream().skip(1).map(this::before).forEach(cell::add);
        return cell;
    }

    private Span before(GoalVersion version) {
        var span = new Span(getTranslation(
                "assigned.before",
                GoalWords.goal(this, target.judging().asGoal().with(version.goal())),
                Formats.date(version.inForceFrom())));
        span.addClassName("quiet");
        return span;
    }

    private Component decide(AssignedUnit given) {
        if (given.notApplicable().isPresent()) {
            return new Span();
        }
        var button = new Button(getTranslation("assigned.settle"), click -> settle(given));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("assigned.settle.of", given.unit().name()));
        return button;
    }

    private void settle(AssignedUnit given) {
        var words = new ReasonDialog.Words(
                getTranslation("assigned.settle.of", given.unit().name()),
                getTranslation("assigned.settle.text"),
                getTranslation("assigned.settle.reason"),
                getTranslation("assigned.settle.do"));
        new ReasonDialog(
                        words,
                        new Kept(me, given.id()),
                        reason -> assignments.notApplicable(given.id(), given.version(), reason),
                        this::read)
                .open();
    }
}
