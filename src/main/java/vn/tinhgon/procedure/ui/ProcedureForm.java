package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.CataloguedProcedure;
import vn.tinhgon.procedure.Content;
import vn.tinhgon.procedure.DecidingLevel;
import vn.tinhgon.procedure.OnlineLevel;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.unit.UnitRow;

/** All there is to type of a procedure, and of the decision that issues or amends it. */
class ProcedureForm extends Div {

    private static final long serialVersionUID = 1L;

    /** Takes what was typed. */
    interface Taking {
        void take(ProcedureCodes codes, ProcedureScope scope, Content content, SignedDecision decision);
    }

    private final transient Kept kept;
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final transient Map<UnitId, UnitRow> units = new LinkedHashMap<>();

    private final Div named = part("procedure.form.named");
    private final Div done = part("procedure.form.done");
    private final Div decided = part("procedure.form.decided");

    private final Select<ProcedureScope> scope = new Select<>();
    private final TextField code = text(named, "code", "procedure.code", true);
    private final TextField nationalCode = text(named, "nationalCode", "procedure.nationalCode", false);
    private final TextArea name = area(named, "name", "procedure.name", true);
    private final ComboBox<String> field = new ComboBox<>();
    private final ComboBox<String> unit = new ComboBox<>();
    private final Select<DecidingLevel> level = new Select<>();
    private final TextField takenInAt = text(done, "takenInAt", "procedure.takenInAt", false);
    private final Select<OnlineLevel> online = new Select<>();
    private final TextArea result = area(done, "result", "procedure.result", false);
    private final TextField times = text(done, "times", "procedure.times", true);
    private final TextField subjects = text(done, "subjects", "procedure.subjects", true);
    private final DayField figuresOn = day(done, "figuresOn", "procedure.figuresOn", false);
    private final TextField decisionNumber = text(decided, "decisionNumber", "procedure.decision.number", true);
    private final DayField signedOn = day(decided, "signedOn", "procedure.decision.signedOn", true);
    private final DayField inForceFrom = day(decided, "inForceFrom", "procedure.decision.inForceFrom", true);
    private final TextArea legalBasis = area(decided, "legalBasis", "procedure.legalBasis", false);
    private final StepsTable steps;
    private final PapersTable papers;

    /**
     * @param kept where what is typed stays until it is taken
     * @param units that may be in charge
     * @param known fields that procedures are grouped by so far; another may be typed
     */
    ProcedureForm(Kept kept, List<UnitRow> units, List<String> known) {
        this.kept = kept;
        units.forEach(each -> this.units.put(each.id(), each));
        addClassName("procedure-form");
        choice(named, "scope", "procedure.scope", scope, ProcedureScope.values());
        scope.setItemLabelGenerator(each -> getTranslation("procedure.scope." + each));
        nationalCode.setPlaceholder("1.012753.H19");
        combo(named, "field", "procedure.field", field, known);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        combo(
                named,
                "unit",
                "procedure.unit",
                unit,
                units.stream().map(UnitRow::name).toList());
        choice(done, "level", "procedure.level", level, DecidingLevel.values());
        level.setItemLabelGenerator(each -> getTranslation("procedure.level." + each));
        choice(done, "online", "procedure.online", online, OnlineLevel.values());
        online.setItemLabelGenerator(each -> getTranslation("procedure.online." + each));
        figuresOn.setHelperText(getTranslation("procedure.figuresOn.help"));
        legalBasis.setHelperText(getTranslation("procedure.legalBasis.help"));
        // They watch what is typed from the moment they are there
        keepAll();
        steps = new StepsTable(kept);
        papers = new PapersTable(kept);
        var parts = new Div(named, done, decided);
        parts.addClassName("procedure-form-parts");
        add(parts, steps, papers);
    }

    /** What most are, for a new one. */
    void begin() {
        scope.setValue(ProcedureScope.INTERNAL);
        level.setValue(DecidingLevel.PROVINCE);
        online.setValue(OnlineLevel.NONE);
        if (units.size() == 1) {
            unit.setValue(units.values().iterator().next().name());
        }
    }

    /** What {@code procedure} says; a decision of its own amends it. */
    void show(CataloguedProcedure procedure) {
        var content = procedure.latest().content();
        scope.setValue(procedure.scope());
        scope.setReadOnly(true);
        code.setValue(procedure.codes().own());
        code.setReadOnly(true);
        nationalCode.setValue(procedure.codes().national().orElse(""));
        name.setValue(content.name());
        field.setValue(content.field());
        Optional.ofNullable(units.get(content.unit())).map(UnitRow::name).ifPresent(unit::setValue);
        level.setValue(content.level());
        online.setValue(content.online());
        takenInAt.setValue(content.takenInAt());
        result.setValue(content.result());
        times.setValue(String.valueOf(content.times()));
        subjects.setValue(String.valueOf(content.subjects()));
        content.figuresOn().ifPresent(figuresOn::setValue);
        legalBasis.setValue(content.legalBasis());
        steps.show(content.steps());
        papers.show(content.papers());
    }

    /** Hands what is typed to {@code taking}; a refusal stands at its field, and everything stays. */
    boolean attempt(Taking taking, Runnable changed) {
        var attempt = new Attempt(this).whenChanged(changed);
        fields.forEach(attempt::with);
        steps.standsAt(attempt);
        papers.standsAt(attempt);
        var taken = attempt.run(() -> taking.take(codes(), chosen("scope", scope), content(), decision()));
        if (taken) {
            kept.forget(this);
        }
        return taken;
    }

    void focus() {
        code.focus();
    }

    private ProcedureCodes codes() {
        return new ProcedureCodes(code.getValue(), Optional.of(nationalCode.getValue()));
    }

    private Content content() {
        return new Content(
                units.values().stream()
                        .filter(each -> each.name().equals(unit.getValue()))
                        .map(UnitRow::id)
                        .findFirst()
                        .orElseThrow(() -> Refused.field("unit", "target.refused.notChosen")),
                name.getValue(),
                field.getOptionalValue().orElse(""),
                chosen("level", level),
                chosen("online", online),
                legalBasis.getValue(),
                takenInAt.getValue(),
                result.getValue(),
                count("times", times),
                count("subjects", subjects),
                figuresOn.getOptionalValue(),
                steps.typed(),
                papers.typed());
    }

    private SignedDecision decision() {
        return new SignedDecision(
                decisionNumber.getValue(), given("signedOn", signedOn), given("inForceFrom", inForceFrom));
    }

    private static java.time.LocalDate given(String name, DayField day) {
        return day.getOptionalValue().orElseThrow(() -> Refused.field(name, "day.refused.none"));
    }

    private static int count(String name, TextField typed) {
        return (int) Math.min(Typed.count(name, typed.getValue()), Integer.MAX_VALUE);
    }

    private static <T> T chosen(String name, Select<T> choice) {
        return choice.getOptionalValue().orElseThrow(() -> Refused.field(name, "target.refused.notChosen"));
    }

    private Div part(String heading) {
        var part = new Div(new H2(getTranslation(heading)));
        part.addClassNames("card", "procedure-form-part");
        return part;
    }

    private TextField text(Div part, String name, String label, boolean required) {
        return shown(part, name, new TextField(getTranslation(label)), required);
    }

    private TextArea area(Div part, String name, String label, boolean required) {
        return shown(part, name, new TextArea(getTranslation(label)), required);
    }

    private <F extends TextFieldBase<?, String>> F shown(Div part, String name, F typed, boolean required) {
        typed.setManualValidation(true);
        typed.setRequiredIndicatorVisible(required);
        typed.setWidthFull();
        part.add(typed);
        fields.put(name, typed);
        return typed;
    }

    private DayField day(Div part, String name, String label, boolean required) {
        var day = new DayField(getTranslation(label));
        day.setManualValidation(true);
        day.setRequiredIndicatorVisible(required);
        part.add(day);
        fields.put(name, day);
        return day;
    }

    private <T> void choice(Div part, String name, String label, Select<T> choice, T[] items) {
        choice.setLabel(getTranslation(label));
        choice.setItems(items);
        choice.setRequiredIndicatorVisible(true);
        choice.setManualValidation(true);
        choice.setWidthFull();
        part.add(choice);
        fields.put(name, choice);
    }

    private void combo(Div part, String name, String label, ComboBox<String> combo, List<String> items) {
        combo.setLabel(getTranslation(label));
        combo.setItems(items);
        combo.setRequiredIndicatorVisible(true);
        combo.setManualValidation(true);
        combo.setWidthFull();
        part.add(combo);
        fields.put(name, combo);
    }

    private void keepAll() {
        fields.forEach((name, typed) -> kept.watch((AbstractField<?, ?>) (Component) typed, name));
    }
}
