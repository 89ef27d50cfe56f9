package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;

/**
 * A table one types into, a line for each thing, with an empty line at its end: typed into, it has another one after it.
 * Lines that stay empty are none.
 *
 * @param <T> what a line is
 */
abstract class GrowingTable<T> extends Div {

    private static final long serialVersionUID = 1L;

    /** Nobody's procedure has more; whoever leans on a key is stopped here. */
    private static final int MOST = 101;

    private final String name;
    private final String place;
    private final transient Kept kept;
    private final NativeTable table = new NativeTable();
    private final transient List<Line> lines = new ArrayList<>();

    /** The fields of a line, by what a rule calls them. */
    final class Line {

        private final Map<String, TextField> texts = new LinkedHashMap<>();
        private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
        private final Map<String, Select<?>> choices = new LinkedHashMap<>();
        private final NativeTableRow row = new NativeTableRow();
        private final int number;

        private Line(int number) {
            this.number = number;
            var place = new NativeTableCell(String.valueOf(number));
            place.addClassName("figure");
            row.add(place);
        }

        private String at(String field) {
            return field + "." + number;
        }

        void text(String field, String label, String style) {
            var typed = new TextField();
            typed.setAriaLabel(getTranslation("procedure.line", label, number));
            typed.setManualValidation(true);
            typed.addClassName(style);
            texts.put(field, typed);
            typed.addValueChangeListener(change -> grow());
            cell(typed);
            kept.watch(typed, name + "." + at(field));
        }

        void box(String field, String label) {
            var ticked = new Checkbox();
            ticked.setAriaLabel(getTranslation("procedure.line", label, number));
            boxes.put(field, ticked);
            cell(ticked);
            kept.watch(ticked, name + "." + at(field));
        }

        void choice(String field, String label, Select<?> choice) {
            choice.setAriaLabel(getTranslation("procedure.line", label, number));
            choices.put(field, choice);
            cell(choice);
            kept.watch(choice, name + "." + at(field));
        }

        private void cell(Component component) {
            row.add(new NativeTableCell(component));
        }

        String text(String field) {
            return java.util.Objects.requireNonNull(texts.get(field)).getValue();
        }

        void set(String field, String text) {
            java.util.Objects.requireNonNull(texts.get(field)).setValue(text);
        }

        boolean isTicked(String field) {
            return java.util.Objects.requireNonNull(boxes.get(field)).getValue();
        }

        void tick(String field, boolean ticked) {
            java.util.Objects.requireNonNull(boxes.get(field)).setValue(ticked);
        }

        private boolean isEmpty() {
            return texts.values().stream().allMatch(field -> field.getValue().isBlank());
        }
    }

    /**
     * @param name of the table in its form, by which what is typed is kept
     * @param place of the sentence that says which line another sentence is about
     */
    GrowingTable(String name, String caption, String place, Kept kept) {
        this.name = name;
        this.place = place;
        this.kept = kept;
        table.setCaptionText(getTranslation(caption));
        addClassNames("sheet", "procedure-table");
        add(table);
    }

    /** Gives it its heads and its first line, once the fields of the class are there. */
    protected final void begin(List<String> heads) {
        var row = new NativeTableRow();
        for (var key : heads) {
            var head = new NativeTableHeaderCell(getTranslation(key));
            head.getElement().setAttribute("scope", "col");
            row.add(head);
        }
        table.getHead().add(row);
        grow();
    }

    /** Makes the fields of a line. */
    abstract void fields(Line line);

    /** Puts {@code thing} into a line. */
    abstract void fill(Line line, T thing);

    /** @throws Refused at the field that is wrong, as its rule calls it */
    abstract T read(Line line);

    void show(List<T> things) {
        for (var place = 0; place < things.size(); place++) {
            fill(lines.get(place), things.get(place));
        }
        lines.stream().skip(things.size()).forEach(line -> line.texts.values().forEach(TextField::clear));
    }

    private void grow() {
        if ((lines.isEmpty() || !lines.getLast().isEmpty()) && lines.size() < MOST) {
            var line = new Line(lines.size() + 1);
            fields(line);
            lines.add(line);
            table.getBody().add(line.row);
        }
    }

    /** Refusals stand at these fields. */
    void standsAt(Attempt attempt) {
        for (var line : lines) {
            line.texts.forEach((field, typed) -> attempt.with(name + "." + line.at(field), (HasValidation) typed));
        }
    }

    /** @throws Refused at the field of the line that is wrong, which the sentence names */
    List<T> typed() {
        var things = new ArrayList<T>();
        for (var line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            try {
                things.add(read(line));
            } catch (Refused refused) {
                throw Refused.field(
                        name + "." + line.at(refused.field().orElse("")),
                        place,
                        line.number,
                        getTranslation(refused.key(), refused.arguments().toArray()));
            }
        }
        return things;
    }

    /** As it can be typed again: without dots, which a number with decimals is refused for. */
    static String typed(BigDecimal hours) {
        return hours.toPlainString().replace('.', ',');
    }

    /** Left empty, it is nothing. */
    static String typed(Dong amount) {
        return amount.equals(Dong.ZERO) ? "" : Formats.count(amount.amount());
    }

    static int count(String field, String text) {
        return (int) Math.min(Typed.count(field, text), Integer.MAX_VALUE);
    }

    static Dong amount(String field, String text) {
        return text.isBlank() ? Dong.ZERO : new Dong(Typed.count(field, text));
    }
}
