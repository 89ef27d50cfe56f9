package vn.tinhgon.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.people.NewGrant;
import vn.tinhgon.people.PeopleFilter;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.PersonRow;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.UnitRow;

/** What a right is given with: role, unit, first and last day, basis, and whom it stands in for. */
class GrantFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Role> role = new Select<>();
    private final ComboBox<UnitRow> unit = new ComboBox<>();
    private final DayField from = new DayField(getTranslation("grant.from"));
    private final DayField to = new DayField(getTranslation("grant.to"));
    private final TextField basis = new TextField();
    private final ComboBox<PersonRow> standsInFor = new ComboBox<>();

    /**
     * @param givable the roles that are the caller's to give
     * @param today the real day, whatever day a demonstration shows: rights go by it
     */
    GrantFields(List<Role> givable, RightsService rights, PeopleService people, Acting me, LocalDate today) {
        addClassName("people-form");
        role.setLabel(getTranslation("grant.role"));
        role.setItems(givable);
        role.setItemLabelGenerator(each -> getTranslation("role." + each));
        role.setRequiredIndicatorVisible(true);
        unit.setLabel(getTranslation("grant.unit"));
        unit.setItemLabelGenerator(UnitRow::name);
        unit.setRequiredIndicatorVisible(true);
        if (me.may(Right.MANAGE_PEOPLE)) {
            unit.setItems(query -> rights.unitsNamed(query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit()));
        } else {
            var own = rights.unitsNamed(me.unitName());
            unit.setItems(own);
            own.stream().filter(each -> each.id().equals(me.unit())).findFirst().ifPresent(unit::setValue);
            unit.setReadOnly(true);
        }
        if (givable.size() == 1) {
            role.setValue(givable.getFirst());
        }
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        to.setClearButtonVisible(true);
        to.setHelperText(getTranslation("grant.to.hint"));
        basis.setLabel(getTranslation("grant.basis"));
        basis.setPlaceholder(getTranslation("grant.basis.example"));
        basis.setRequiredIndicatorVisible(true);
        basis.setManualValidation(true);
        standsInFor.setLabel(getTranslation("grant.standsInFor"));
        standsInFor.setHelperText(getTranslation("grant.standsInFor.hint"));
        standsInFor.setClearButtonVisible(true);
        standsInFor.setItemLabelGenerator(row -> row.person().fullName());
        standsInFor.setItems(query -> people
                .list(
                        new PeopleFilter(query.getFilter().orElse(""), Optional.empty()),
                        new Slice(query.getOffset(), query.getLimit()))
                .stream());
        role.setManualValidation(true);
        unit.setManualValidation(true);
        from.setManualValidation(true);
        to.setManualValidation(true);
        standsInFor.setManualValidation(true);
        add(role, unit, from, to, basis, standsInFor);
    }

    Select<Role> first() {
        return role;
    }

    void keptIn(Kept kept) {
        kept.watch(basis, "basis");
    }

    /** A refusal that names one of them stands at it. */
    Attempt at(Attempt attempt) {
        return attempt.with("role", role)
                .with("unit", unit)
                .with("from", from)
                .with("to", to)
                .with("basis", basis)
                .with("standsInFor", standsInFor);
    }

    /** @throws Refused at a field that is empty and must not be, or whose text is none */
    NewGrant grant() {
        return new NewGrant(
                role.getOptionalValue().orElseThrow(() -> Refused.field("role", "grant.refused.noRole")),
                unit.getOptionalValue()
                        .orElseThrow(() -> Refused.field("unit", "grant.refused.noUnit"))
                        .id(),
                from.getOptionalValue().orElseThrow(() -> Refused.field("from", "grant.refused.noDay")),
                to.getOptionalValue(),
                basis.getValue(),
                standsInFor.getOptionalValue().map(row -> row.person().id()));
    }
}
