package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.procedure.Act;

/** How many procedures were issued, amended and abolished, by scope and field with their sums. Each number can be asked for. */
class DecidedTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();
    private final transient BiConsumer<DecidedLine, Act> asked;

    /** @param asked told which number somebody wants the procedures of */
    DecidedTable(List<DecidedLine> lines, BiConsumer<DecidedLine, Act> asked) {
        this.asked = asked;
        table.setCaptionText(getTranslation("procedures.decided.caption"));
        table.getHead().add(heads());
        lines.forEach(line -> table.getBody().add(row(line)));
        addClassNames("sheet", "procedure-table");
        add(table);
    }

    private NativeTableRow heads() {
        var row = new NativeTableRow();
        Stream.of("procedure.scope", "procedure.field")
                .map(key -> new NativeTableHeaderCell(getTranslation(key)))
                .forEach(row::add);
        for (var act : Act.values()) {
            var head = new NativeTableHeaderCell(getTranslation("procedures.decided." + act));
            head.addClassName("figure");
            row.add(head);
        }
        row.getChildren().forEach(head -> head.getElement().setAttribute("scope", "col"));
        return row;
    }

    private NativeTableRow row(DecidedLine line) {
        var row = new NativeTableRow();
        var words = new DecidedWords(this);
        var head = new NativeTableHeaderCell(words.kind(line));
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        line.field()
                .ifPresentOrElse(
                        field -> row.add(new NativeTableCell(field)),
                        () -> head.getElement().setAttribute("colspan", "2"));
        row.setClassName("procedure-sum", line.field().isEmpty());
        for (var act : Act.values()) {
            var cell = new NativeTableCell(number(line, act));
            cell.addClassName("figure");
            row.add(cell);
        }
        return row;
    }

    private Component number(DecidedLine line, Act act) {
        var many = Formats.count(line.of(act));
        if (line.of(act) == 0) {
            return new Span(many);
        }
        var button = new Button(many, click -> asked.accept(line, act));
        button.addClassName("as-link");
        button.setAriaLabel(getTranslation("procedures.decided.of", many, new DecidedWords(this).about(line, act)));
        return button;
    }
}
