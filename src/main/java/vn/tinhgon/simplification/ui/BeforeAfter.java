package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.ComplianceCost;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.Procedure;
import vn.tinhgon.simplification.Saving;
import vn.tinhgon.simplification.Sheet;
import vn.tinhgon.simplification.Volume;

/** A procedure beside what its plan makes of it, like the annex of a decision: one table, before, after, difference. */
class BeforeAfter extends Div {

    private static final long serialVersionUID = 1L;
    private static final Volume ONCE = new Volume(1, 1);

    private final transient PlanWords words;
    private final transient Procedure procedure;
    private final transient Optional<Dong> income;
    private final Span onceAfter = new Span(Formats.NONE);
    private final Span yearAfter = new Span(Formats.NONE);
    private final Span hoursLess = new Span(Formats.NONE);
    private final Span otherLess = new Span(Formats.NONE);
    private final Span onceLess = new Span(Formats.NONE);
    private final Span yearLess = new Span(Formats.NONE);

    /**
     * @param stepsBefore as they are shown beside the plan's
     * @param stepsAfter field or text, as are {@code hoursAfter} and {@code otherAfter}
     */
    BeforeAfter(
            Sheet sheet,
            PlanWords words,
            Component stepsBefore,
            Component stepsAfter,
            Component hoursAfter,
            Component otherAfter) {
        this.words = words;
        this.procedure = sheet.procedure();
        this.income = sheet.plan().map(plan -> plan.income()).or(sheet::income);
        addClassName("plan-table");
        var effort = procedure.effort();
        var table = new NativeTable();
        table.setCaptionText(words.say("plan.table.caption"));
        table.getHead().add(heads());
        table.getBody()
                .add(
                        row("plan.row.steps", stepsBefore, stepsAfter, new Span()),
                        figures("plan.row.hours", Formats.plain(effort.hours()), hoursAfter, hoursLess),
                        figures("plan.row.other", Formats.dong(effort.other()), otherAfter, otherLess),
                        figures("plan.row.once", cost(effort, ONCE), onceAfter, onceLess),
                        figures("plan.row.volume", volume(), new Span(volume()), new Span("=")),
                        year(sheet));
        add(table, explained());
    }

    /** Says what {@code after} comes to; empty where there is nothing to say yet. */
    void show(Optional<Effort> after, Optional<Saving> saving) {
        var before = procedure.effort();
        onceAfter.setText(after.map(effort -> cost(effort, ONCE)).orElse(Formats.NONE));
        hoursLess.setText(after.map(effort -> Formats.plain(effort.hours().subtract(before.hours())))
                .orElse(Formats.NONE));
        otherLess.setText(after.map(effort -> Formats.dong(effort.other().minus(before.other())))
                .orElse(Formats.NONE));
        onceLess.setText(after.flatMap(this::onceLess).map(Formats::dong).orElse(Formats.NONE));
        yearAfter.setText(saving.map(Saving::after).map(Formats::dong).orElse(Formats.NONE));
        yearLess.setText(saving.map(saved -> Formats.dong(saved.after().minus(saved.before())))
                .orElse(Formats.NONE));
    }

    private Optional<Dong> onceLess(Effort after) {
        return income.map(hour ->
                ComplianceCost.aYear(after, ONCE, hour).minus(ComplianceCost.aYear(procedure.effort(), ONCE, hour)));
    }

    private NativeTableRow heads() {
        var heads = new NativeTableRow();
        for (var key : new String[] {"what", "before", "after", "difference"}) {
            heads.add(head(words.say("plan.head." + key), "col"));
        }
        return heads;
    }

    private NativeTableRow year(Sheet sheet) {
        var row = figures("plan.row.year", sheet.before().map(Formats::dong).orElse(Formats.NONE), yearAfter, yearLess);
        row.addClassNames("strong", "plan-table-year");
        return row;
    }

    private NativeTableRow figures(String key, String before, Component after, Component difference) {
        var row = row(key, new Span(before), after, difference);
        row.addClassName("plan-table-figures");
        return row;
    }

    private NativeTableRow row(String key, Component before, Component after, Component difference) {
        return new NativeTableRow(
                head(words.say(key), "row"),
                new NativeTableCell(before),
                new NativeTableCell(after),
                new NativeTableCell(difference));
    }

    private static NativeTableHeaderCell head(String text, String scope) {
        var head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    private String volume() {
        return words.say(
                "plan.volume",
                Formats.count(procedure.volume().times()),
                Formats.count(procedure.volume().subjects()));
    }

    private String cost(Effort effort, Volume volume) {
        return income.map(hour -> Formats.dong(ComplianceCost.aYear(effort, volume, hour)))
                .orElse(Formats.NONE);
    }

    private Component explained() {
        var formula = new Span(income.map(hour -> words.say("plan.formula", Formats.dong(hour)))
                .orElseGet(() -> words.say("plan.refused.noIncome")));
        formula.addClassName("quiet");
        return formula;
    }
}
