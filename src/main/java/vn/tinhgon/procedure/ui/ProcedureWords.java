package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.procedure.Content;
import vn.tinhgon.procedure.CostItem;
import vn.tinhgon.procedure.Paper;
import vn.tinhgon.procedure.ProcedureVersion;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.procedure.WorkStep;

/** What a version of a procedure says, in words and tables. */
final class ProcedureWords {

    private static final Set<String> FIGURES = Set.of(
            "procedure.step.number",
            "procedure.step.hours",
            "procedure.step.days",
            "procedure.step.service",
            "procedure.step.fee",
            "procedure.paper.originals",
            "procedure.paper.copies",
            "procedure.paper.hours",
            "procedure.paper.service");

    private final Component on;

    ProcedureWords(Component on) {
        this.on = on;
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }

    /** «12/QĐ-UBND, 31/1/2024, từ 1/2/2024». */
    String decision(SignedDecision decision) {
        return say(
                "procedure.decision.line",
                number(on, decision),
                Formats.date(decision.signedOn()),
                Formats.date(decision.inForceFrom()));
    }

    static String number(Component on, SignedDecision decision) {
        return decision.number().isEmpty() ? on.getTranslation("procedure.decision.unknown") : decision.number();
    }

    /** What is to be known of it, but for its steps and papers. */
    Component facts(ProcedureVersion version) {
        var content = version.content();
        var list = new DescriptionList();
        fact(list, "procedure.unit", version.unitName());
        fact(list, "procedure.field", content.field());
        fact(list, "procedure.level", say("procedure.level." + content.level()));
        fact(list, "procedure.online", say("procedure.online." + content.online()));
        fact(list, "procedure.takenInAt", content.takenInAt());
        fact(list, "procedure.result", content.result());
        fact(list, "procedure.legalBasis", content.legalBasis());
        fact(list, "procedure.volume", say("procedure.volume.of", content.times(), content.subjects()));
        fact(
                list,
                "procedure.once",
                say("procedure.once.of", Formats.plain(version.hours()), Formats.dong(version.paid())));
        fact(
                list,
                "procedure.duration",
                days(content).map(days -> say("procedure.duration.of", days)).orElse(""));
        fact(
                list,
                "procedure.figuresOn",
                content.figuresOn().map(Formats::date).orElse(say("procedure.figuresOn.unknown")));
        return list;
    }

    /** Empty where no step says by when it is done. */
    private static Optional<Integer> days(Content content) {
        return content.steps().stream().anyMatch(step -> step.calendarDays().isPresent())
                ? Optional.of(content.days())
                : Optional.empty();
    }

    private void fact(DescriptionList list, String term, String words) {
        if (!words.isEmpty()) {
            var described = new DescriptionList.Description();
            described.add(new Span(words));
            list.add(new DescriptionList.Term(say(term)), described);
        }
    }

    /** Who does what, how long it takes and what is paid, with the sums. */
    Component steps(Content content) {
        var table = table(
                "procedure.steps",
                List.of(
                        "procedure.step.number",
                        "procedure.step.work",
                        "procedure.step.doer",
                        "procedure.step.hours",
                        "procedure.step.days",
                        "procedure.step.service",
                        "procedure.step.fee"));
        var number = 0;
        for (var step : content.steps()) {
            table.getBody().add(row(++number, step));
        }
        var paid = paid(content.steps());
        paid.getElement().setAttribute("colspan", "2");
        var days = figure(days(content).map(Formats::count).orElse(Formats.NONE));
        table.getBody().add(sum(3, hours(content.steps()), days, paid));
        return sheet(table);
    }

    private NativeTableRow sum(int columns, Component... sums) {
        var all = new NativeTableHeaderCell(say("procedure.steps.sum"));
        all.getElement().setAttribute("scope", "row").setAttribute("colspan", String.valueOf(columns));
        var sum = new NativeTableRow(all);
        sum.add(sums);
        sum.addClassName("procedure-sum");
        return sum;
    }

    private static NativeTableCell hours(List<? extends CostItem> items) {
        var hours = CostItem.hours(items);
        return figure(hours.signum() == 0 ? Formats.NONE : Formats.plain(hours));
    }

    private static NativeTableCell paid(List<? extends CostItem> items) {
        return figure(Formats.dong(CostItem.paid(items)));
    }

    private NativeTableRow row(int number, WorkStep step) {
        var row = new NativeTableRow();
        row.add(
                figure(String.valueOf(number)),
                new NativeTableCell(step.work()),
                new NativeTableCell(step.doer()),
                figure(step.hours().map(Formats::plain).orElse(Formats.NONE)),
                figure(step.calendarDays().map(Formats::count).orElse(Formats.NONE)),
                figure(Formats.count(step.service().amount())),
                figure(Formats.count(step.fee().amount())));
        return row;
    }

    /** What a dossier is made of, how long it takes to have it and what is paid for it, with the sums. */
    Component papers(Content content) {
        var table = table(
                "procedure.papers",
                List.of(
                        "procedure.step.number",
                        "procedure.paper.name",
                        "procedure.paper.kind",
                        "procedure.paper.originals",
                        "procedure.paper.copies",
                        "procedure.paper.hours",
                        "procedure.paper.service",
                        "procedure.paper.replaceable"));
        var number = 0;
        for (var paper : content.papers()) {
            table.getBody().add(row(++number, paper));
        }
        table.getBody().add(sum(5, hours(content.papers()), paid(content.papers()), new NativeTableCell()));
        return sheet(table);
    }

    private NativeTableRow row(int number, Paper paper) {
        var row = new NativeTableRow();
        row.add(
                figure(String.valueOf(number)),
                new NativeTableCell(paper.name()),
                new NativeTableCell(say("procedure.paper.kind." + paper.kind())),
                figure(Formats.count(paper.originals())),
                figure(Formats.count(paper.copies())),
                figure(paper.hours().map(Formats::plain).orElse(Formats.NONE)),
                figure(Formats.count(paper.service().amount())),
                new NativeTableCell(say(paper.replaceable() ? "action.yes" : "action.no")));
        return row;
    }

    private NativeTable table(String caption, List<String> keys) {
        var table = new NativeTable();
        table.setCaptionText(say(caption));
        var heads = new NativeTableRow();
        for (var key : keys) {
            var head = new NativeTableHeaderCell(say(key));
            head.getElement().setAttribute("scope", "col");
            if (FIGURES.contains(key)) {
                head.addClassName("figure");
            }
            heads.add(head);
        }
        table.getHead().add(heads);
        return table;
    }

    private static NativeTableCell figure(String words) {
        var cell = new NativeTableCell(words);
        cell.addClassName("figure");
        return cell;
    }

    private static Div sheet(NativeTable table) {
        var sheet = new Div(table);
        sheet.addClassNames("sheet", "procedure-table");
        return sheet;
    }
}
