package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.workflow.ApprovingDecision;
import vn.tinhgon.workflow.Handling;

/** What a workflow says, in words and tables. */
final class WorkflowWords {

    private final Component on;

    WorkflowWords(Component on) {
        this.on = on;
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }

    /** «Quyết định 215/QĐ-UBND ngày 31/1/2024 của UBND tỉnh, hiệu lực từ 1/2/2024». */
    String decision(ApprovingDecision decision) {
        return say(
                "workflow.decision.line",
                decision.signed().number(),
                Formats.date(decision.signed().signedOn()),
                decision.issuer(),
                Formats.date(decision.signed().inForceFrom()));
    }

    /** «105/132 (79,55%)». */
    static String share(int part, int whole) {
        return Formats.ratio(part, whole) + " (" + percent(part, whole) + ")";
    }

    /** «79,55%»; of nothing there is none. */
    static String percent(int part, int whole) {
        return whole == 0
                ? Formats.NONE
                : Formats.percent(Percent.of(part, whole).printed());
    }

    /**
     * The hours of a workflow beside those of its procedure, marked where it takes longer than the procedure says.
     *
     * @param said 0 where the procedure says none
     */
    Component hours(BigDecimal hours, BigDecimal said) {
        var cell = new Div(new Span(Formats.plain(hours)));
        cell.addClassName("procedure-cell");
        if (said.signum() > 0 && hours.compareTo(said) > 0) {
            cell.add(new Badge(Glyph.QUESTION, Badge.Look.ATTENTION, say("workflow.longer")));
        }
        return cell;
    }

    static String said(BigDecimal hours) {
        return hours.signum() == 0 ? Formats.NONE : Formats.plain(hours);
    }

    /** Who does what, how long it takes, with the sum. */
    Component steps(Handling handling) {
        var table = new NativeTable();
        table.setCaptionText(handling.name());
        table.getHead().add(heads());
        var number = 0;
        for (var step : handling.steps()) {
            var row = new NativeTableRow();
            row.add(
                    figure(String.valueOf(++number)),
                    new NativeTableCell(step.doer()),
                    new NativeTableCell(step.work()),
                    figure(Formats.plain(step.hours())));
            table.getBody().add(row);
        }
        var all = new NativeTableHeaderCell(say("procedure.steps.sum"));
        all.getElement().setAttribute("scope", "row").setAttribute("colspan", "3");
        var sum = new NativeTableRow();
        sum.add(all, figure(Formats.plain(handling.hours())));
        sum.addClassName("procedure-sum");
        table.getBody().add(sum);
        var sheet = new Div(table);
        sheet.addClassNames("sheet", "procedure-table");
        return sheet;
    }

    private NativeTableRow heads() {
        var row = new NativeTableRow();
        for (var key : List.of("workflow.step", "workflow.doer", "workflow.work", "workflow.hours")) {
            var head = new NativeTableHeaderCell(say(key));
            head.getElement().setAttribute("scope", "col");
            head.setClassName("figure", key.equals("workflow.step") || key.equals("workflow.hours"));
            row.add(head);
        }
        return row;
    }

    static NativeTableCell figure(String words) {
        var cell = new NativeTableCell(words);
        cell.addClassName("figure");
        return cell;
    }
}
