package vn.tinhgon.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import vn.tinhgon.people.PeopleFilter;
import vn.tinhgon.platform.access.Role;

/** Asks which people, or which rights of people, a list shows. */
class PeopleFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final ComboBox<Role> role = new ComboBox<>();

    /** @param changed told each time it asks for others */
    PeopleFilterBar(Runnable changed) {
        text.setLabel(getTranslation("people.search"));
        text.setPlaceholder(getTranslation("people.search.hint"));
        text.setClearButtonVisible(true);
        text.addClassName("people-search");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(typed -> changed.run());
        role.setLabel(getTranslation("people.role"));
        role.setItems(Role.ofProvinces());
        role.setItemLabelGenerator(each -> getTranslation("role." + each));
        role.setClearButtonVisible(true);
        role.addValueChangeListener(chosen -> changed.run());
        addClassName("filters");
        add(text, role);
    }

    PeopleFilter filter() {
        return new PeopleFilter(text.getValue(), role.getOptionalValue());
    }
}
