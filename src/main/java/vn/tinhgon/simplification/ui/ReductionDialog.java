package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.Measure;
import vn.tinhgon.simplification.Reduction;
import vn.tinhgon.simplification.ReductionTerms;

/** Asks for what a directive wants cut: of which procedures, in which year, how much by which measure, by when. */
class ReductionDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final Select<ProcedureScope> scope = new Select<>();
    private final TextField year;
    private final DayField baselineOn;
    private final DayField dueOn;
    private final TextField basis;
    private final transient Map<Measure, TextField> goals = new EnumMap<>(Measure.class);

    /** @param present empty for a new one */
    ReductionDialog(Optional<Reduction> present, Kept kept, Consumer<ReductionTerms> request, Runnable done) {
        super("reduction", kept);
        setHeaderTitle(getTranslation(present.isPresent() ? "reduction.correct" : "reduction.add"));
        scope.setLabel(getTranslation("reduction.scope"));
        scope.setItems(ProcedureScope.values());
        scope.setItemLabelGenerator(each -> getTranslation("reduction.scope." + each));
        scope.setValue(ProcedureScope.INTERNAL);
        shownAs("scope", scope);
        year = text("year", getTranslation("reduction.year"), true);
        baselineOn = day("baselineOn", getTranslation("reduction.baselineOn"), true);
        baselineOn.setHelperText(getTranslation("reduction.baselineOn.help"));
        for (var measure : Measure.values()) {
            var goal = text(measure.name(), getTranslation("reduction.goal." + measure), false);
            goal.setSuffixComponent(new Span("%"));
            goals.put(measure, goal);
        }
        dueOn = day("dueOn", getTranslation("reduction.dueOn"), false);
        basis = text("basis", getTranslation("reduction.basis"), true);
        basis.setHelperText(getTranslation("reduction.basis.help"));
        present.ifPresent(this::fill);
        asks(getTranslation("action.save"), () -> request.accept(terms()), done, year);
    }

    private void fill(Reduction present) {
        scope.setValue(present.scope());
        scope.setReadOnly(true);
        year.setValue(String.valueOf(present.year()));
        year.setReadOnly(true);
        baselineOn.setValue(present.baselineOn());
        baselineOn.setReadOnly(present.freezing().isPresent());
        present.dueOn().ifPresent(dueOn::setValue);
        basis.setValue(present.basis());
        for (var goal : present.goals()) {
            goals.computeIfPresent(goal.measure(), (measure, field) -> {
                field.setValue(Formats.plain(goal.threshold()));
                return field;
            });
        }
    }

    private ReductionTerms terms() {
        return new ReductionTerms(
                scope.getValue(),
                Math.toIntExact(Typed.count("year", year.getValue())),
                given("baselineOn", baselineOn),
                dueOn.getOptionalValue(),
                basis.getValue(),
                goals());
    }

    private List<Goal> goals() {
        var typed = new ArrayList<Goal>();
        goals.forEach((measure, field) -> {
            if (!field.getValue().isBlank()) {
                // 0 % is refused by the goal, in words of its own: here there is no other comparison to choose.
                typed.add(new Goal(
                        measure, Typed.goal(measure.name(), FigureKind.RATE, Comparison.AT_MOST, field.getValue())));
            }
        });
        return typed;
    }
}
