package vn.tinhgon.target.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.target.Indicator;
import vn.tinhgon.target.Judging;
import vn.tinhgon.target.Parties;
import vn.tinhgon.target.Party;
import vn.tinhgon.target.Printed;
import vn.tinhgon.target.TargetData;
import vn.tinhgon.target.TargetGroup;
import vn.tinhgon.target.TargetGroup.OfIndex766;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;

/** All there is to say of a target: as printed, what is counted, how it is judged, whom it is for. */
class TargetForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Kept kept;
    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final transient Map<String, UnitRow> units = new LinkedHashMap<>();
    private final Div printedPart = part("target.asPrinted");
    private final Div countedPart = part("target.form.counted");
    private final Div judgedPart = part("target.asRead");
    private final Div partiesPart = part("target.form.parties");

    private final TextField number;
    private final TextField indicator;
    private final TextField printedGoal;
    private final TextField printedLead;
    private final TextField printedCoordinating;
    private final TextArea printedBasis;
    private final TextField code;
    private final TextField shortName;
    private final TextArea definition;
    private final TextArea counting;
    private final TextField source;
    private final Select<DossierCount> countedNumerator = new Select<>();
    private final Select<DossierCount> countedDenominator = new Select<>();
    private final ComboBox<String> group = new ComboBox<>();
    private final Select<FigureKind> kind = new Select<>();
    private final TextField measureUnit;
    private final Select<Comparison> comparison = new Select<>();
    private final TextField goal;
    private final Select<Accumulation> accumulation = new Select<>();
    private final Select<Frequency> frequency = new Select<>();
    private final TextField weight;
    private final TextField minimumDenominator;
    private final Checkbox evidenceRequired = new Checkbox();
    private final MultiSelectComboBox<Party> leads = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Party> coordinating = new MultiSelectComboBox<>();
    private final Checkbox joint = new Checkbox();

    /**
     * @param kept where what is typed stays until it is saved
     * @param units of today: any of them can be named by itself, beside the kinds
     */
    TargetForm(Kept kept, List<UnitRow> units) {
        this.kept = kept;
        units.forEach(unit -> this.units.put(unit.id().text(), unit));
        addClassName("target-form");
        number = text(printedPart, "number", "target.form.number", true);
        indicator = text(printedPart, "indicator", "target.indicator", true);
        printedGoal = text(printedPart, "printedGoal", "target.printedGoal", true);
        printedGoal.setPlaceholder(getTranslation("target.form.printedGoal.example"));
        printedLead = text(printedPart, "printedLead", "target.form.printedLead", true);
        printedCoordinating = text(printedPart, "printedCoordinating", "target.form.printedCoordinating", false);
        printedBasis = area(printedPart, "printedBasis", "target.form.printedBasis");
        code = text(countedPart, "code", "target.code", true);
        code.setHelperText(getTranslation("target.code.help"));
        shortName = text(countedPart, "shortName", "target.form.shortName", true);
        definition = area(countedPart, "definition", "target.definition");
        counting = area(countedPart, "counting", "target.counting");
        source = text(countedPart, "source", "target.source", false);
        dossiers("countedNumerator", "target.countedNumerator", countedNumerator);
        dossiers("countedDenominator", "target.countedDenominator", countedDenominator);
        countedNumerator.setHelperText(getTranslation("target.counted.help"));
        groups();
        choice(judgedPart, "kind", "target.kind", kind, FigureKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("target.kind." + value));
        measureUnit = text(judgedPart, "measureUnit", "target.measureUnit", true);
        measureUnit.setPlaceholder(getTranslation("target.measureUnit.example"));
        choice(judgedPart, "comparison", "target.form.comparison", comparison, Comparison.values());
        comparison.setItemLabelGenerator(value -> getTranslation("comparison." + value));
        goal = text(judgedPart, "goal", "target.form.goal", true);
        choice(judgedPart, "accumulation", "target.accumulation", accumulation, Accumulation.values());
        accumulation.setItemLabelGenerator(value -> getTranslation("accumulation." + value));
        choice(judgedPart, "frequency", "target.frequency", frequency, Frequency.values());
        frequency.setItemLabelGenerator(value -> getTranslation("frequency." + value));
        weight = text(judgedPart, "weight", "target.weight", true);
        minimumDenominator = text(judgedPart, "minimumDenominator", "target.minimumDenominator", true);
        minimumDenominator.setHelperText(getTranslation("target.minimumDenominator.help"));
        kind.addValueChangeListener(chosen -> asksBy(chosen.getValue()));
        evidenceRequired.setLabel(getTranslation("target.evidenceRequired"));
        keep("evidenceRequired", evidenceRequired);
        judgedPart.add(evidenceRequired);
        parties("leads", "target.leads", leads, true);
        parties("coordinating", "target.coordinating", coordinating, false);
        joint.setLabel(getTranslation("target.form.joint"));
        keep("joint", joint);
        partiesPart.add(joint);
        add(printedPart, countedPart, judgedPart, partiesPart);
    }

    /** What most targets are, for a new one. */
    void begin(int nextNumber) {
        number.setValue(String.valueOf(nextNumber));
        kind.setValue(FigureKind.RATE);
        comparison.setValue(Comparison.AT_LEAST);
        accumulation.setValue(Accumulation.FLOW);
        frequency.setValue(Frequency.MONTH);
        weight.setValue("1");
        minimumDenominator.setValue("1");
    }

    /** What was typed is thrown away on purpose. */
    void showInstead(TargetData data) {
        show(data);
        kept.forget(this);
    }

    void show(TargetData data) {
        number.setValue(String.valueOf(data.number()));
        indicator.setValue(data.indicator().text());
        printedGoal.setValue(data.printed().goal());
        printedLead.setValue(data.printed().lead());
        printedCoordinating.setValue(data.printed().coordinating());
        printedBasis.setValue(data.printed().basis().orElse(""));
        code.setValue(data.indicator().code());
        shortName.setValue(data.indicator().shortName());
        definition.setValue(data.indicator().definition());
        counting.setValue(data.indicator().counting());
        source.setValue(data.indicator().source());
        countedNumerator.setValue(
                data.indicator().dossiers().map(DossierRate::numerator).orElse(null));
        countedDenominator.setValue(
                data.indicator().dossiers().map(DossierRate::denominator).orElse(null));
        data.indicator().group().map(of -> TargetWords.group(this, of)).ifPresentOrElse(this::showGroup, group::clear);
        kind.setValue(data.judging().measure().kind());
        measureUnit.setValue(data.judging().measure().unit());
        comparison.setValue(data.judging().comparison());
        goal.setValue(GoalWords.typed(this, data.judging().asGoal()));
        accumulation.setValue(data.judging().accumulation());
        frequency.setValue(data.judging().frequency());
        weight.setValue(Formats.plain(data.judging().weight()));
        minimumDenominator.setValue(Formats.count(data.judging().minimumDenominator()));
        evidenceRequired.setValue(data.judging().evidenceRequired());
        leads.setValue(data.parties().leads());
        coordinating.setValue(data.parties().coordinating());
        joint.setValue(data.parties().joint());
    }

    /**
     * Tries {@code request} with what is typed; a refusal stands at its field.
     *
     * @param changed what to do where somebody else was faster
     * @return whether it was taken: then nothing is kept any longer
     */
    boolean attempt(Consumer<TargetData> request, Runnable changed) {
        var attempt = new Attempt(this).whenChanged(changed);
        fields.forEach(attempt::with);
        var taken = attempt.run(() -> request.accept(typed()));
        if (taken) {
            kept.forget(this);
        }
        return taken;
    }

    /** What {@code other} has otherwise, by the labels of the fields. */
    Map<String, String> differencesTo(TargetForm other) {
        var differences = new LinkedHashMap<String, String>();
        said().forEach((label, words) -> {
            var theirs = other.said().getOrDefault(label, "");
            if (!theirs.equals(words)) {
                differences.put(label, theirs.isEmpty() ? Formats.NONE : theirs);
            }
        });
        return differences;
    }

    /** What stands in the fields, in words. */
    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        for (var field : List.of(
                number,
                indicator,
                printedGoal,
                printedLead,
                printedCoordinating,
                code,
                shortName,
                source,
                measureUnit,
                goal,
                weight,
                minimumDenominator)) {
            said.put(field.getLabel(), field.getValue());
        }
        for (var area : List.of(printedBasis, definition, counting)) {
            said.put(area.getLabel(), area.getValue());
        }
        said.put(countedNumerator.getLabel(), chosen(countedNumerator));
        said.put(countedDenominator.getLabel(), chosen(countedDenominator));
        said.put(group.getLabel(), group.getOptionalValue().orElse(""));
        said.put(kind.getLabel(), chosen(kind));
        said.put(comparison.getLabel(), chosen(comparison));
        said.put(accumulation.getLabel(), chosen(accumulation));
        said.put(frequency.getLabel(), chosen(frequency));
        for (var parties : List.of(leads, coordinating)) {
            said.put(
                    parties.getLabel(),
                    parties.getValue().stream().map(this::party).sorted().collect(Collectors.joining("; ")));
        }
        for (var box : List.of(evidenceRequired, joint)) {
            said.put(box.getLabel(), getTranslation(box.getValue() ? "action.yes" : "action.no"));
        }
        return said;
    }

    private static <T> String chosen(Select<T> field) {
        return field.getOptionalValue()
                .map(value -> field.getItemLabelGenerator().apply(value))
                .orElse("");
    }

    void focus() {
        indicator.focus();
    }

    private TargetData typed() {
        return new TargetData(
                Math.toIntExact(Math.min(Typed.count("number", number.getValue()), Integer.MAX_VALUE)),
                new Indicator(
                        code.getValue(),
                        indicator.getValue(),
                        shortName.getValue(),
                        definition.getValue(),
                        counting.getValue(),
                        source.getValue(),
                        group(),
                        dossiers()),
                judging(chosen("kind", kind)),
                new Printed(
                        printedGoal.getValue(),
                        printedLead.getValue(),
                        printedCoordinating.getValue(),
                        Optional.of(printedBasis.getValue())),
                new Parties(joint.getValue(), List.copyOf(leads.getValue()), List.copyOf(coordinating.getValue())));
    }

    /** What does not go with the kind is not asked for. */
    private void asksBy(FigureKind asked) {
        var answered = asked != null && asked.isAnswered();
        measureUnit.setVisible(asked != null && asked.isNumber());
        minimumDenominator.setVisible(asked == FigureKind.RATE);
        comparison.setVisible(!answered);
        accumulation.setVisible(!answered);
        countedNumerator.setVisible(asked == FigureKind.RATE);
        countedDenominator.setVisible(asked == FigureKind.RATE);
        goal.setHelperText(getTranslation("target.form.goal.help." + (asked == null ? FigureKind.RATE : asked)));
    }

    /** What does not go with the kind stays typed, in case another is chosen again, and is not asked. */
    private Judging judging(FigureKind asked) {
        var measure = new Measure(asked, measureUnit.getValue());
        var compared = switch (asked) {
            case RATE, COUNT, AMOUNT -> chosen("comparison", comparison);
            case YES_NO -> Comparison.EXACTLY;
            case MILESTONE -> Comparison.AT_MOST;
        };
        return new Judging(
                measure,
                compared,
                Typed.goal("goal", asked, compared, goal.getValue()),
                asked.isAnswered() ? Accumulation.STOCK : chosen("accumulation", accumulation),
                chosen("frequency", frequency),
                Typed.weight("weight", weight.getValue()),
                asked == FigureKind.RATE ? Typed.count("minimumDenominator", minimumDenominator.getValue()) : 1,
                evidenceRequired.getValue());
    }

    private static <T> T chosen(String name, Select<T> field) {
        return field.getOptionalValue().orElseThrow(() -> Refused.field(name, "target.refused.notChosen"));
    }

    private Optional<TargetGroup> group() {
        return group.getOptionalValue()
                .filter(words -> !words.isBlank())
                .map(words -> Stream.of(OfIndex766.values())
                        .filter(of -> TargetWords.group(this, of).equals(words))
                        .<TargetGroup>map(of -> of)
                        .findFirst()
                        .orElseGet(() -> new TargetGroup.Own(words)));
    }

    /** Both or neither: a count without the other makes no rate. */
    private Optional<DossierRate> dossiers() {
        return kind.getValue() != FigureKind.RATE || countedNumerator.isEmpty() && countedDenominator.isEmpty()
                ? Optional.empty()
                : Optional.of(new DossierRate(
                        chosen("countedNumerator", countedNumerator),
                        chosen("countedDenominator", countedDenominator)));
    }

    private void dossiers(String name, String label, Select<DossierCount> field) {
        field.setLabel(getTranslation(label));
        field.setItems(DossierCount.values());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("target.counted.none"));
        field.setItemLabelGenerator(count ->
                count == null ? getTranslation("target.counted.none") : getTranslation("dossier.count." + count));
        shownIn(countedPart, name, field);
    }

    private void groups() {
        group.setLabel(getTranslation("target.group"));
        group.setHelperText(getTranslation("target.group.help"));
        group.setItems(groupNames(List.of()));
        group.setClearButtonVisible(true);
        group.setAllowCustomValue(true);
        group.addCustomValueSetListener(own -> showGroup(own.getDetail()));
        keep("group", group);
        shownIn(countedPart, "group", group);
    }

    private void showGroup(String name) {
        group.setItems(groupNames(List.of(name)));
        group.setValue(name);
    }

    private List<String> groupNames(List<String> own) {
        var names = new ArrayList<>(Stream.of(OfIndex766.values())
                .map(of -> TargetWords.group(this, of))
                .toList());
        own.stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    private void parties(String name, String label, MultiSelectComboBox<Party> field, boolean required) {
        field.setLabel(getTranslation(label));
        field.setItemLabelGenerator(this::party);
        field.setItems(Stream.concat(
                        Stream.of(UnitKind.values())
                                .filter(kind -> kind != UnitKind.PROVINCE)
                                .<Party>map(Party.OfKind::new),
                        units.values().stream().<Party>map(unit -> new Party.One(unit.id())))
                .toList());
        field.setRequiredIndicatorVisible(required);
        field.setHelperText(getTranslation("target.form.parties.help"));
        keep(name, field);
        shownIn(partiesPart, name, field);
    }

    private String party(Party party) {
        return switch (party) {
            case Party.OfKind all -> getTranslation("target.form.allOf", getTranslation("unit.kind." + all.kind()));
            case Party.One one ->
                Optional.ofNullable(units.get(one.unit().text()))
                        .map(UnitRow::name)
                        .orElseGet(() -> getTranslation("target.form.endedUnit"));
        };
    }

    private <T extends Enum<T>> void choice(Div in, String name, String label, Select<T> field, T[] values) {
        field.setLabel(getTranslation(label));
        field.setItems(values);
        field.setRequiredIndicatorVisible(true);
        keep(name, field);
        shownIn(in, name, field);
    }

    private TextField text(Div in, String name, String label, boolean required) {
        var field = new TextField(getTranslation(label));
        field.setRequiredIndicatorVisible(required);
        keep(name, field);
        return shownIn(in, name, field);
    }

    private TextArea area(Div in, String name, String label) {
        var field = new TextArea(getTranslation(label));
        keep(name, field);
        return shownIn(in, name, field);
    }

    private void keep(String name, AbstractField<?, ?> field) {
        kept.watch(field, name);
    }

    private <F extends Component & HasValidation & HasSize> F shownIn(Div part, String name, F field) {
        field.setManualValidation(true);
        field.setWidthFull();
        fields.put(name, field);
        part.add(field);
        return field;
    }

    private Div part(String heading) {
        var part = new Div(new H2(getTranslation(heading)));
        part.addClassNames("card", "target-form-part");
        return part;
    }
}
