package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.provider.HasListDataView;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.platform.kept.TypedText;

/**
 * A field whose content is kept, and that content as a text which outlives the page: of what is chosen from a list, the
 * words of the value itself, by which it is found again in a list made anew.
 *
 * @param name of the field in its form
 */
record WatchedField(AbstractField<?, ?> field, String name) {

    /** Whether one types into it letter by letter. */
    boolean isTyped() {
        return field instanceof TextFieldBase<?, ?>;
    }

    /** Whether {@code typed} is of this field, which could take it and has something else. */
    boolean misses(TypedText typed) {
        return !field.isReadOnly()
                && typed.field().equals(name)
                && !typed.text().equals(text(field.getValue()));
    }

    /** Tells {@code keep} what the person makes stand there, of a field that is not typed into letter by letter. */
    void onChange(Consumer<String> keep) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep.accept(text(field.getValue()));
            }
        });
        if (field instanceof ComboBox<?> one) {
            one.addCustomValueSetListener(own -> keep.accept(own.getDetail()));
        }
    }

    /** Puts {@code kept} back; what is no content of such a field, or is no longer in its list, is left out. */
    void put(String kept) {
        switch (field) {
            case TextField text -> text.setValue(kept);
            case TextArea text -> text.setValue(kept);
            case DatePicker day -> put(day, kept);
            case Checkbox box -> box.setValue(Boolean.parseBoolean(kept));
            case RadioButtonGroup<?> one -> choose(one, kept);
            case Select<?> one -> choose(one, kept);
            case ComboBox<?> one -> chooseOrOwn(one, kept);
            case MultiSelectComboBox<?> some -> chooseSome(some, kept);
            default -> throw new IllegalStateException("a " + field.getClass() + " is not kept");
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> some ->
                some.stream().map(WatchedField::text).sorted().collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    private static void put(DatePicker day, String kept) {
        try {
            day.setValue(kept.isEmpty() ? day.getEmptyValue() : LocalDate.parse(kept));
        } catch (DateTimeParseException noDay) {
            // The field was of another kind when it was typed: it stays as it is.
        }
    }

    private static <T, F extends AbstractField<?, T> & HasListDataView<T, ?>> void choose(F field, String kept) {
        if (kept.isEmpty()) {
            field.clear();
        } else {
            named(field, Set.of(kept)).findFirst().ifPresent(field::setValue);
        }
    }

    private static <T> void chooseOrOwn(ComboBox<T> one, String kept) {
        choose(one, kept);
        if (one.isAllowCustomValue() && !text(one.getValue()).equals(kept)) {
            ComponentUtil.fireEvent(one, new ComboBox.CustomValueSetEvent<>(one, false, kept));
        }
    }

    private static <T, F extends AbstractField<?, Set<T>> & HasListDataView<T, ?>> void chooseSome(
            F field, String kept) {
        field.setValue(named(field, Set.copyOf(List.of(kept.split("\n", -1)))).collect(Collectors.toSet()));
    }

    private static <T> Stream<T> named(HasListDataView<T, ?> field, Set<String> names) {
        return field.getListDataView().getItems().filter(item -> names.contains(text(item)));
    }
}
