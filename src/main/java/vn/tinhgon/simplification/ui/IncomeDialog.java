package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.HourlyIncome;
import vn.tinhgon.simplification.HourlyIncomeService;
import vn.tinhgon.simplification.IncomeEffect;

/** Asks what an hour is worth in a year, and says what that moves before it is entered. */
class IncomeDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient HourlyIncomeService incomes;
    private final TextField year;
    private final TextField income;
    private final TextField source;
    private final Paragraph moves = new Paragraph();
    private transient Optional<IncomeEffect> seen = Optional.empty();

    /** @param present empty for another year */
    IncomeDialog(Optional<HourlyIncome.Kept> present, HourlyIncomeService incomes, Kept kept, Runnable done) {
        super("income", kept);
        this.incomes = incomes;
        setHeaderTitle(getTranslation("income.title"));
        year = text("year", getTranslation("income.year"), true);
        income = text("income", getTranslation("income.dong"), true);
        income.setSuffixComponent(new Span(getTranslation("income.dong.unit")));
        source = text("source", getTranslation("income.source"), true);
        source.setHelperText(getTranslation("income.source.help"));
        moves.getElement().setAttribute("aria-live", "polite");
        shown(moves);
        present.map(HourlyIncome.Kept::entered).ifPresent(entered -> {
            year.setValue(String.valueOf(entered.year()));
            year.setReadOnly(true);
            income.setValue(Formats.count(entered.income().amount()));
            source.setValue(entered.source());
        });
        for (var field : new TextField[] {year, income}) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(typed -> look());
        }
        asks(
                getTranslation("action.save"),
                () -> incomes.enter(
                        present.map(HourlyIncome.Kept::version).orElse(0L), typed(source.getValue()), shownEffect()),
                done,
                income);
        look();
    }

    /** What was shown is what is asked for: without having seen it nobody moves anything. */
    private IncomeEffect shownEffect() {
        return seen.orElseGet(() -> {
            look();
            return seen.orElseThrow(() -> Refused.field("income", "income.refused.notSeen"));
        });
    }

    /** While one still types nothing is wrong yet. */
    private void look() {
        try {
            seen = Optional.of(incomes.effect(typed(source.getValue().isBlank() ? "…" : source.getValue())));
        } catch (Refused notYet) {
            seen = Optional.empty();
        }
        moves.setText(seen.map(effect -> effect.plans() == 0
                        ? getTranslation("income.moves.nothing")
                        : getTranslation(
                                "income.moves",
                                Formats.count(effect.plans()),
                                Formats.dong(effect.costNow()),
                                Formats.dong(effect.costThen()),
                                Formats.dong(effect.savingNow()),
                                Formats.dong(effect.savingThen())))
                .orElse(""));
    }

    private HourlyIncome typed(String from) {
        return new HourlyIncome(
                Math.toIntExact(Typed.count("year", year.getValue())),
                new Dong(Typed.count("income", income.getValue())),
                from);
    }
}
