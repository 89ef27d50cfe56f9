package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.PastedInto;

/**
 * The sheet as a table with two fields a row. A plain table and not a grid: a unit has a dozen rows at most, and here
 * Tab goes from field to field and Enter down the column, as on paper.
 */
class SheetTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<SheetLine> lines;
    private final transient Map<SheetLine, NativeTableRow> shownAs = new HashMap<>();
    private final transient FigureWords words;
    private final transient Consumer<SheetLine> shown;
    private transient @Nullable SheetLine current;
    private boolean inDenominators;

    /**
     * @param shown what to do when somebody comes to a line
     * @param pasted what to do once a block was pasted into the lines it names, or into those from where one is
     */
    SheetTable(
            String caption,
            List<SheetLine> lines,
            FigureWords words,
            Consumer<SheetLine> shown,
            Consumer<PastedFigures> pasted) {
        this.lines = lines;
        this.words = words;
        this.shown = shown;
        addClassName("sheet");
        var table = new NativeTable();
        table.setCaptionText(caption);
        table.getHead().add(heads());
        lines.forEach(line -> table.getBody().add(row(line)));
        add(table);
        takesBlocks(pasted);
    }

    private void takesBlocks(Consumer<PastedFigures> pasted) {
        PastedInto.fields(
                this,
                (block, child) -> pasted.accept(
                        PastedFigures.of(block, lines, current == null ? 0 : lines.indexOf(current), inDenominators)));
    }

    private NativeTableRow heads() {
        var heads = new NativeTableRow();
        for (var key : List.of(
                "number",
                "name",
                "goal",
                "before",
                "numerator",
                "denominator",
                "rate",
                "difference",
                "verdict",
                "state")) {
            var head = new NativeTableHeaderCell(words.say(
                    key.equals("numerator") && isOfManyKinds() ? "progress.head.figure" : "progress.head." + key));
            head.getElement().setAttribute("scope", "col");
            if (!List.of("name", "verdict", "state").contains(key)) {
                head.addClassName("figure");
            }
            heads.add(head);
        }
        return heads;
    }

    /** What is no rate is typed into the first field. */
    private boolean isOfManyKinds() {
        return lines.stream().anyMatch(line -> line.row().goal().measure().kind() != FigureKind.RATE);
    }

    private NativeTableRow row(SheetLine line) {
        var row = new NativeTableRow();
        row.add(figure(new Span(String.valueOf(line.row().number()))));
        row.add(name(line));
        var goal = line.row().goal();
        row.add(said(new Span(words.goal(goal))));
        row.add(figure(before(line)));
        row.add(figure(line.fields.numerator));
        row.add(figure(line.fields.denominator));
        line.rate.addClassName("strong");
        row.add(said(line.rate));
        row.add(figure(line.difference));
        row.add(new NativeTableCell(line.verdict));
        row.add(new NativeTableCell(line.state));
        comes(line, row);
        down(line, SheetTable::numerator);
        down(line, SheetTable::denominator);
        return row;
    }

    private Component name(SheetLine line) {
        var open = new Button(line.row().shortName(), click -> come(line));
        open.addClassName("as-link");
        open.setAriaLabel(words.say("progress.details.of", line.name()));
        var cell = new NativeTableHeaderCell(open);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private Component before(SheetLine line) {
        var goal = line.row().goal();
        var percent =
                new Span(line.before().map(rate -> words.figure(rate, goal)).orElse(Formats.NONE));
        var counts = new Span(
                line.before().map(rate -> FigureWords.counts(rate, goal)).orElse(""));
        counts.addClassName("quiet");
        var cell = new Div(percent, counts);
        cell.addClassName("sheet-before");
        return cell;
    }

    private void comes(SheetLine line, NativeTableRow row) {
        for (var field : List.of(line.fields.numerator, line.fields.denominator)) {
            field.addFocusListener(focus -> {
                inDenominators = field == line.fields.denominator;
                come(line);
            });
        }
        shownAs.put(line, row);
    }

    /** Leaves the line that somebody was in, which saves it, and shows the one they came to. */
    private void come(SheetLine line) {
        var left = current;
        if (left == line) {
            return;
        }
        current = line;
        if (left != null) {
            mark(left, false);
            left.leave();
        }
        mark(line, true);
        shown.accept(line);
    }

    private void mark(SheetLine line, boolean here) {
        Optional.ofNullable(shownAs.get(line)).ifPresent(row -> row.setClassName("sheet-current", here));
    }

    private void down(SheetLine line, Function<SheetLine, TextField> column) {
        column.apply(line)
                .addKeyPressListener(Key.ENTER, enter -> below(line).map(column).ifPresent(TextField::focus));
    }

    private Optional<SheetLine> below(SheetLine line) {
        return lines.stream().skip(lines.indexOf(line) + 1L).findFirst();
    }

    private static TextField numerator(SheetLine line) {
        return line.fields.numerator;
    }

    private static TextField denominator(SheetLine line) {
        return line.hasTwoCounts() ? line.fields.denominator : line.fields.numerator;
    }

    /** A number with its unit, which may take a second line. */
    private static NativeTableCell said(Component content) {
        var cell = figure(content);
        cell.addClassName("sheet-said");
        return cell;
    }

    private static NativeTableCell figure(Component content) {
        var cell = new NativeTableCell(content);
        cell.addClassName("figure");
        return cell;
    }
}
