package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Before;
import vn.tinhgon.simplification.Compared;
import vn.tinhgon.simplification.CostPart;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.CostPart.Kind;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.Saving;

/**
 * A procedure part by part beside what its plan makes of it, like the annex of a decision: before, after, difference, then
 * what that comes to for one time and for a year.
 */
class PartsTable extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * What stands at the right of a part: fields where the plan is written, words where it is read.
     *
     * @param before the part's words, struck where they go
     */
    record Cells(Component before, Component said, Component hours, Component days, Component paid) {}

    /** What the difference of a part, or of all, comes to; said anew whenever something is typed. */
    private static final class Difference {
        private final Span cost = new Span(Formats.NONE);
        private final Span doings = new Span();
        private final Span hoursLess = new Span();
        private final Span daysLess = new Span();
        private final Span costLess = new Span();

        private List<Span> all() {
            return List.of(cost, doings, hoursLess, daysLess, costLess);
        }
    }

    private final transient PlanWords words;
    private final transient Before before;
    private final transient Optional<Dong> income;
    private final transient Map<Key, Difference> differences = new HashMap<>();
    private final transient Difference once = new Difference();
    private final Span hoursAfter = new Span(Formats.NONE);
    private final Span daysAfter = new Span(Formats.NONE);
    private final Span paidAfter = new Span(Formats.NONE);
    private final Span yearAfter = new Span(Formats.NONE);
    private final Span yearLess = new Span(Formats.NONE);
    private final NativeTable table = new NativeTable();

    /** @param cost what the procedure costs a year; empty where no income is known */
    PartsTable(
            Before before,
            Optional<Dong> income,
            Optional<Dong> cost,
            PlanWords words,
            Function<CostPart, Cells> after) {
        this.words = words;
        this.before = before;
        this.income = income;
        addClassName("plan-table");
        table.setCaptionText(words.say("plan.table.caption"));
        table.getHead().add(groups(), heads());
        for (var kind : Kind.values()) {
            var parts = before.parts().stream()
                    .filter(part -> part.key().kind() == kind)
                    .toList();
            if (!parts.isEmpty()) {
                table.getBody().add(group(words.say("plan.parts." + kind)));
                parts.forEach(part -> table.getBody().add(row(part, after.apply(part))));
            }
        }
        table.getBody().add(once(), year(cost));
        add(table, explained());
    }

    /**
     * Says what {@code compared} comes to.
     *
     * @param compared empty where there is nothing to say yet
     */
    void show(Optional<List<Compared>> compared, Optional<Saving> saving) {
        differences.values().forEach(each -> each.all().forEach(Span::removeAll));
        once.all().forEach(span -> span.setText(""));
        compared.ifPresent(parts -> {
            parts.forEach(this::show);
            total(parts);
        });
        if (compared.isEmpty()) {
            for (var span : List.of(hoursAfter, daysAfter, paidAfter, once.cost)) {
                span.setText(Formats.NONE);
            }
        }
        yearAfter.setText(
                saving.map(saved -> Formats.count(saved.after().amount())).orElse(Formats.NONE));
        yearLess.setText(saving.map(saved ->
                        Formats.count(saved.after().minus(saved.before()).amount()))
                .orElse(Formats.NONE));
    }

    private void show(Compared part) {
        var difference = differences.computeIfAbsent(part.before().key(), none -> new Difference());
        difference.cost.setText(
                part.after().map(CostPart::effort).map(this::cost).orElse("0"));
        difference.doings.setText(words.doings(part));
        less(
                difference,
                part.before().effort(),
                part.after().map(CostPart::effort).orElse(Effort.NONE));
    }

    private void less(Difference difference, Effort was, Effort is) {
        difference.hoursLess.setText(less(is.hours().subtract(was.hours())));
        difference.daysLess.setText(less(BigDecimal.valueOf((long) is.days() - was.days())));
        difference.costLess.setText(
                income.map(hour -> less(is.once(hour).subtract(was.once(hour)))).orElse(""));
    }

    private static String less(BigDecimal difference) {
        return difference.signum() == 0 ? "" : Formats.plain(difference.setScale(2, RoundingMode.HALF_UP));
    }

    private void total(List<Compared> parts) {
        var left = Compared.left(parts);
        hoursAfter.setText(Formats.plain(left.hours()));
        daysAfter.setText(Formats.count(left.days()));
        paidAfter.setText(Formats.count(left.other().amount()));
        once.cost.setText(cost(left));
        less(once, before.effort(), left);
    }

    private NativeTableRow groups() {
        var row = new NativeTableRow();
        row.add(
                head(words.say("plan.head.before"), "colgroup", 5),
                head(words.say("plan.head.after"), "colgroup", 5),
                head(words.say("plan.head.difference"), "colgroup", 4));
        return row;
    }

    private NativeTableRow heads() {
        var row = new NativeTableRow();
        for (var key : new String[] {
            "what", "hours", "days", "paid", "cost", "what", "hours", "days", "paid", "cost", "doings", "hours", "days",
            "cost"
        }) {
            row.add(head(words.say("plan.head." + key), "col", 1));
        }
        return row;
    }

    private static NativeTableRow group(String text) {
        var row = new NativeTableRow(head(text, "rowgroup", 14));
        row.addClassName("plan-table-group");
        return row;
    }

    private NativeTableRow row(CostPart part, Cells cells) {
        var difference = differences.computeIfAbsent(part.key(), none -> new Difference());
        var what = head("", "row", 1);
        what.add(new Span(words.part(part.key())), cells.before());
        if (!part.doer().isEmpty()) {
            var doer = new Span(part.doer());
            doer.addClassName("quiet");
            what.add(doer);
        }
        return new NativeTableRow(
                what,
                figure(new Span(Formats.plain(part.hours()))),
                figure(new Span(days(part))),
                figure(new Span(Formats.count(part.paid().amount()))),
                figure(new Span(cost(part.effort()))),
                new NativeTableCell(cells.said()),
                figure(cells.hours()),
                figure(cells.days()),
                figure(cells.paid()),
                figure(difference.cost),
                new NativeTableCell(difference.doings),
                figure(difference.hoursLess),
                figure(difference.daysLess),
                figure(difference.costLess));
    }

    private static String days(CostPart part) {
        return part.days() == 0 ? "" : Formats.count(part.days());
    }

    private NativeTableRow once() {
        var effort = before.effort();
        var row = new NativeTableRow(
                head(words.say("plan.row.once"), "row", 1),
                figure(new Span(Formats.plain(effort.hours()))),
                figure(new Span(Formats.count(effort.days()))),
                figure(new Span(Formats.count(effort.other().amount()))),
                figure(new Span(cost(effort))),
                new NativeTableCell(),
                figure(hoursAfter),
                figure(daysAfter),
                figure(paidAfter),
                figure(once.cost),
                new NativeTableCell(),
                figure(once.hoursLess),
                figure(once.daysLess),
                figure(once.costLess));
        row.addClassName("strong");
        return row;
    }

    private NativeTableRow year(Optional<Dong> cost) {
        var volume = before.volume();
        var what = head(
                words.say("plan.row.year", Formats.count(volume.times()), Formats.count(volume.subjects())), "row", 4);
        var after = figure(yearAfter);
        after.setColspan(5);
        var less = figure(yearLess);
        less.setColspan(4);
        var row = new NativeTableRow(
                what,
                figure(new Span(cost.map(dong -> Formats.count(dong.amount())).orElse(Formats.NONE))),
                after,
                less);
        row.addClassNames("strong", "plan-table-year");
        return row;
    }

    private static NativeTableHeaderCell head(String text, String scope, int columns) {
        var head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", scope);
        if (columns > 1) {
            head.getElement().setAttribute("colspan", String.valueOf(columns));
        }
        return head;
    }

    private static NativeTableCell figure(Component component) {
        var cell = new NativeTableCell(component);
        cell.addClassName("figure");
        return cell;
    }

    private String cost(Effort effort) {
        return income.map(hour -> Formats.count(
                        effort.once(hour).setScale(0, RoundingMode.HALF_UP).longValueExact()))
                .orElse(Formats.NONE);
    }

    private Component explained() {
        var formula = new Span(income.map(hour -> words.say("plan.formula", Formats.dong(hour)))
                .orElseGet(() -> words.say("plan.refused.noIncome")));
        formula.addClassName("quiet");
        return formula;
    }
}
