package vn.tinhgon.platform.ui;

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
import java.util.Objects;
import vn.tinhgon.kernel.Refused;

/**
 * A table one types into, a line for each thing, with an empty line at its end: typed into, it has another one after it.
 * Lines that stay empty are none.
 *
 * @param <T> what a line is
 */
public abstract class TypedTable<T> extends Div {

    private static final long serialVersionUID = 1L;

    /** Nobody has more to type into one; whoever leans on a key is stopped here. */
    private static final int MOST = 101;

    private final String name;
    private final String place;
    private final transient Kept kept;
    private final NativeTable table = new NativeTable();
    private final transient List<Line> lines = new ArrayList<>();

    /** The fields of a line, by what a rule calls them. */
    public final class Line {

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

        /** A field for words, watched, whose label is read out with the number of its line. */
        public void text(String field, String label, String style) {
            var typed = new TextField();
            typed.setAriaLabel(getTranslation("typed.line", label, number));
            typed.setManualValidation(true);
            typed.addClassName(style);
            texts.put(field, typed);
            typed.addValueChangeListener(change -> grow());
            cell(typed);
            kept.watch(typed, name + "." + at(field));
        }

        /** A box to tick. */
        public void box(String field, String label) {
            var ticked = new Checkbox();
            ticked.setAriaLabel(getTranslation("typed.line", label, number));
            boxes.put(field, ticked);
            cell(ticked);
            kept.watch(ticked, name + "." + at(field));
        }

        /** A choice of a few. */
        public void choice(String field, String label, Select<?> choice) {
            choice.setAriaLabel(getTranslation("typed.line", label, number));
            choices.put(field, choice);
            cell(choice);
            kept.watch(choice, name + "." + at(field));
        }

        private void cell(Component component) {
            row.add(new NativeTableCell(component));
        }

        /** What is typed into a field of {@link #text(String, String, String)}. */
        public String text(String field) {
            return Objects.requireNonNull(texts.get(field)).getValue();
        }

        /** Types {@code text} into a field. */
        public void set(String field, String text) {
            Objects.requireNonNull(texts.get(field)).setValue(text);
        }

        /** Whether a box is ticked. */
        public boolean isTicked(String field) {
            return Objects.requireNonNull(boxes.get(field)).getValue();
        }

        /** Ticks a box, or takes the tick away. */
        public void tick(String field, boolean ticked) {
            Objects.requireNonNull(boxes.get(field)).setValue(ticked);
        }

        private boolean isEmpty() {
            return texts.values().stream().allMatch(field -> field.getValue().isBlank());
        }
    }

    /**
     * @param name of the table in its form, by which what is typed is kept
     * @param place of the sentence that says which line another sentence is about
     */
    protected TypedTable(String name, String caption, String place, Kept kept) {
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
    protected abstract void fields(Line line);

    /** Puts {@code thing} into a line. */
    protected abstract void fill(Line line, T thing);

    /** @throws Refused at the field that is wrong, as its rule calls it */
    protected abstract T read(Line line);

    /** Shows {@code things} and nothing else. */
    public final void show(List<T> things) {
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
    public final void standsAt(Attempt attempt) {
        for (var line : lines) {
            line.texts.forEach((field, typed) -> attempt.with(name + "." + line.at(field), (HasValidation) typed));
        }
    }

    /** @throws Refused at the field of the line that is wrong, which the sentence names */
    public final List<T> typed() {
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
    protected static String typed(BigDecimal hours) {
        return hours.toPlainString().replace('.', ',');
    }
}
