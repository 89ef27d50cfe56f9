package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.tinhgon.assignment.GivenTarget;
import vn.tinhgon.assignment.PassingOnService;
import vn.tinhgon.assignment.UnitBelow;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Kept;

/** Passes a target on to units right under one's own, each with its goal. */
class PassOnDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient Map<UnitId, TextField> goals = new LinkedHashMap<>();

    /** @param done what follows once it is passed on */
    PassOnDialog(GivenTarget target, PassingOnService passing, Kept kept, Runnable done) {
        super("pass-on", kept);
        setHeaderTitle(getTranslation("passing.title", target.number(), target.shortName()));
        shown(new Paragraph(getTranslation("passing.text")));
        // What is counted is shared out: nobody has to reach the whole
        var proposed = target.measure().kind().isNumber()
                ? ""
                : typed(target, target.goal().goal());
        passing.below(target.id()).forEach(unit -> field(target, unit, proposed));
        goals.values().stream()
                .findFirst()
                .ifPresentOrElse(
                        first -> asks(
                                getTranslation("passing.do"),
                                () -> {
                                    var count = passing.passOn(target.id(), typed());
                                    Attempt.done(getTranslation("passing.done", count));
                                },
                                done,
                                first),
                        () -> shown(new Paragraph(getTranslation("passing.all"))));
    }

    /** One that has the target shows its goal, which stays. */
    private void field(GivenTarget target, UnitBelow unit, String proposed) {
        var given = unit.goal().map(goal -> typed(target, goal));
        if (given.isPresent()) {
            var field = new TextField(unit.name());
            field.setValue(given.get());
            field.setReadOnly(true);
            field.setWidthFull();
            field.setHelperText(getTranslation("passing.given"));
            shown(field);
            return;
        }
        var field = text(unit.unit().text(), unit.name(), false);
        field.setValue(proposed);
        GoalWords.asks(field, target.measure());
        goals.put(unit.unit(), field);
    }

    private String typed(GivenTarget target, BigDecimal goal) {
        return GoalWords.typed(this, target.asGoal().with(goal));
    }

    private Map<UnitId, String> typed() {
        var typed = new LinkedHashMap<UnitId, String>();
        goals.forEach((unit, field) -> typed.put(unit, field.getValue()));
        return typed;
    }
}
