package vn.tinhgon.score.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.CriterionGroup;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.Source;
import vn.tinhgon.target.Target;

/** Asks for a criterion; only what its source and rule need is shown. */
class CriterionDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes a criterion and the group it stands in. */
    interface Request {
        void take(int group, Criterion criterion);
    }

    private final Select<Integer> group = new Select<>();
    private final TextField code;
    private final TextField name;
    private final TextField maximum;
    private final Select<Award> award;
    private final Select<Source> source;
    private final ComboBox<Target> target = new ComboBox<>();
    private final Select<Comparison> comparison;
    private final TextField required;
    private final Select<PointRule> rule;
    private final TextArea steps;
    private final TextField basis;

    /**
     * @param at the group it stands in
     * @param present empty for a new one
     */
    CriterionDialog(
            List<CriterionGroup> groups,
            int at,
            List<Target> targets,
            Optional<Criterion> present,
            Kept kept,
            Request request,
            Runnable done) {
        super("criterion", kept);
        setHeaderTitle(
                getTranslation(present.isPresent() ? "scoreSheet.criterion.change" : "scoreSheet.criterion.add"));
        group.setLabel(getTranslation("scoreSheet.group"));
        group.setItems(IntStream.range(0, groups.size()).boxed().toList());
        group.setItemLabelGenerator(index -> groups.get(index).name());
        group.setValue(at);
        shown(group);
        code = text("code", getTranslation("scoreSheet.code"), true);
        name = text("name", getTranslation("scoreSheet.criterion"), true);
        maximum = text("maximum", getTranslation("scoreSheet.maximum"), true);
        award = choice(
                "award",
                getTranslation("scoreSheet.award"),
                Award.values(),
                each -> getTranslation("scoreSheet.award." + each),
                Award.NORMAL);
        source = choice(
                "source",
                getTranslation("scoreSheet.source"),
                Source.values(),
                each -> getTranslation("scoreSheet.source." + each),
                Source.TARGET);
        target.setLabel(getTranslation("scoreSheet.source.TARGET"));
        target.setItems(targets);
        target.setItemLabelGenerator(each -> each.number() + " " + each.shortName());
        target.setManualValidation(true);
        target.setRequiredIndicatorVisible(true);
        target.setWidthFull();
        shownAs("target", target);
        comparison = choice(
                "comparison",
                getTranslation("scoreSheet.comparison"),
                Comparison.values(),
                each -> getTranslation("scoreSheet.comparison." + each),
                Comparison.AT_LEAST);
        required = text("required", getTranslation("scoreSheet.required"), true);
        required.setSuffixComponent(new Span("%"));
        rule = choice(
                "rule",
                getTranslation("scoreSheet.rule"),
                PointRule.values(),
                each -> getTranslation("scoreSheet.rule." + each),
                PointRule.PROPORTIONAL);
        steps = area("steps", getTranslation("scoreSheet.steps"), true);
        steps.setHelperText(getTranslation("scoreSheet.steps.help"));
        basis = text("basis", getTranslation("scoreSheet.basis"), false);
        present.ifPresent(criterion -> fill(criterion, targets));
        source.addValueChangeListener(chosen -> fields());
        rule.addValueChangeListener(chosen -> fields());
        award.addValueChangeListener(chosen -> fields());
        fields();
        asks(getTranslation("action.save"), () -> request.take(group.getValue(), criterion()), done, code);
    }

    private <E> Select<E> choice(String field, String label, E[] values, ItemLabelGenerator<E> words, E first) {
        var choice = new Select<E>();
        choice.setLabel(label);
        choice.setItems(values);
        choice.setItemLabelGenerator(words);
        choice.setValue(first);
        choice.setManualValidation(true);
        choice.setWidthFull();
        keep(field, choice);
        return shownAs(field, choice);
    }

    private void fill(Criterion criterion, List<Target> targets) {
        code.setValue(criterion.code());
        name.setValue(criterion.name());
        maximum.setValue(Formats.plain(criterion.maximum()));
        award.setValue(criterion.award());
        source.setValue(criterion.source());
        criterion
                .target()
                .flatMap(id ->
                        targets.stream().filter(each -> each.id().equals(id)).findFirst())
                .ifPresent(target::setValue);
        criterion.goal().ifPresent(goal -> {
            comparison.setValue(goal.comparison());
            required.setValue(Formats.plain(goal.required()));
        });
        rule.setValue(criterion.rule());
        steps.setValue(ScoreWords.typed(criterion.steps()));
        basis.setValue(criterion.basis());
    }

    private void fields() {
        target.setVisible(source.getValue() == Source.TARGET);
        comparison.setVisible(source.getValue().hasGoal());
        required.setVisible(source.getValue().hasGoal());
        rule.setVisible(source.getValue() != Source.ENTERED);
        steps.setVisible(isByRule(PointRule.STEPS));
        basis.setRequiredIndicatorVisible(award.getValue() != Award.NORMAL);
    }

    private boolean isByRule(PointRule asked) {
        return source.getValue() != Source.ENTERED && rule.getValue() == asked;
    }

    private Criterion criterion() {
        var from = source.getValue();
        return new Criterion(
                code.getValue(),
                name.getValue(),
                Typed.weight("maximum", maximum.getValue()),
                award.getValue(),
                from,
                from == Source.TARGET ? target.getOptionalValue().map(Target::id) : Optional.empty(),
                from.hasGoal() ? Optional.of(goal()) : Optional.empty(),
                from == Source.ENTERED ? PointRule.PROPORTIONAL : rule.getValue(),
                isByRule(PointRule.STEPS) ? ScoreWords.steps(steps.getValue()) : List.of(),
                basis.getValue());
    }

    /** @throws Refused at {@code required} */
    private Goal goal() {
        return Criterion.rate(
                comparison.getValue(),
                Typed.goal("required", FigureKind.RATE, comparison.getValue(), required.getValue()));
    }
}
