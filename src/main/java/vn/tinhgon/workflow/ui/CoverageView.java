package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.workflow.Coverage;
import vn.tinhgon.workflow.WorkflowFilter;
import vn.tinhgon.workflow.WorkflowFilter.Which;
import vn.tinhgon.workflow.WorkflowService;

/** How many procedures in force have a workflow, by unit and by field (UC-027). */
@Route(value = "workflow-coverage", layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./procedures.css")
class CoverageView extends Page {

    private static final long serialVersionUID = 1L;

    CoverageView(WorkflowService workflows, AsOf asOf) {
        title(say("workflows.coverage.title"));
        facts(
                WorkflowLinks.toList(say("workflows.title")),
                new Span(say("procedures.facts", Formats.date(asOf.day()))));
        actions(new Button(
                say("action.print"), click -> UI.getCurrent().getPage().executeJs("window.print()")));
        var coverage = workflows.coverage();
        work(
                table(
                        "procedure.unit",
                        coverage,
                        Coverage::unit,
                        Coverage::unitName,
                        unit -> new WorkflowFilter("", Optional.empty(), Optional.of(unit), Which.ALL)),
                table(
                        "procedure.field",
                        coverage,
                        Coverage::field,
                        Coverage::field,
                        field -> new WorkflowFilter("", Optional.of(field), Optional.empty(), Which.ALL)));
    }

    /** A line for each of what the procedures are put together by, and their sum. */
    private <K> Component table(
            String key,
            List<Coverage> coverage,
            Function<Coverage, K> by,
            Function<Coverage, String> name,
            Function<K, WorkflowFilter> filter) {
        var table = new NativeTable();
        table.setCaptionText(say("workflows.coverage.by", say(key)));
        var heads = new NativeTableRow();
        for (var head : List.of(key, "workflows.coverage.inForce", "workflows.which.WITH", "workflows.which.WITHOUT")) {
            heads.add(head(say(head), "col", head.equals(key)));
        }
        heads.add(head(say("workflows.coverage.share"), "col", false));
        table.getHead().add(heads);
        grouped(coverage, by, name)
                .forEach(lines -> table.getBody()
                        .add(row(name.apply(lines.getFirst()), lines, filter.apply(by.apply(lines.getFirst())))));
        var sum = row(say("procedures.decided.total"), coverage, WorkflowFilter.ALL);
        sum.addClassName("procedure-sum");
        table.getBody().add(sum);
        var sheet = new Div(table);
        sheet.addClassNames("sheet", "procedure-table");
        return sheet;
    }

    private static <K> List<List<Coverage>> grouped(
            List<Coverage> coverage, Function<Coverage, K> by, Function<Coverage, String> name) {
        Map<K, List<Coverage>> groups = coverage.stream().collect(Collectors.groupingBy(by));
        var order = Comparator.comparing(
                (List<Coverage> lines) -> name.apply(lines.getFirst()), Collator.getInstance(Locale.of("vi")));
        var sorted = new ArrayList<>(groups.values());
        sorted.sort(order);
        return sorted;
    }

    private NativeTableRow row(String words, List<Coverage> lines, WorkflowFilter filter) {
        var procedures = lines.stream().mapToInt(Coverage::procedures).sum();
        var handled = lines.stream().mapToInt(Coverage::handled).sum();
        var row = new NativeTableRow();
        row.add(
                head(words, "row", true),
                number(procedures, filter),
                number(handled, which(filter, Which.WITH)),
                number(procedures - handled, which(filter, Which.WITHOUT)),
                WorkflowWords.figure(WorkflowWords.percent(handled, procedures)));
        return row;
    }

    private static WorkflowFilter which(WorkflowFilter filter, Which which) {
        return new WorkflowFilter(filter.text(), filter.field(), filter.unit(), which);
    }

    private static NativeTableCell number(int many, WorkflowFilter filter) {
        var words = Formats.count(many);
        var cell = new NativeTableCell(many == 0 ? new Span(words) : WorkflowLinks.toList(filter, words));
        cell.addClassName("figure");
        return cell;
    }

    private static NativeTableHeaderCell head(String words, String scope, boolean named) {
        var head = new NativeTableHeaderCell(words);
        head.getElement().setAttribute("scope", scope);
        head.setClassName("figure", !named);
        return head;
    }
}
