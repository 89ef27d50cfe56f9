package vn.tinhgon.idea.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import vn.tinhgon.idea.Idea;
import vn.tinhgon.idea.TakenUp;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;

/** Asks which plan of the unit an idea is taken up into. */
class TakeUpDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    TakeUpDialog(Idea idea, List<TakenUp> plans, Kept kept, Consumer<PlanId> taking, Runnable done) {
        super("takeUp", kept);
        var words = new IdeaWords(this);
        setHeaderTitle(words.say("idea.takeUp"));
        var said = new Paragraph(idea.said().words());
        said.addClassName("plan-said-words");
        shown(said);
        shown(new Paragraph(words.say("idea.takeUp.text")));
        var offered = plans.stream()
                .filter(each -> each.mayCredit(idea.said().offeredOn()))
                .toList();
        var plan = new ComboBox<TakenUp>(words.say("idea.plan"));
        plan.setItems(offered);
        plan.setItemLabelGenerator(words::plan);
        plan.setManualValidation(true);
        plan.setRequiredIndicatorVisible(true);
        plan.setWidthFull();
        idea.said()
                .procedure()
                .flatMap(about -> offered.stream()
                        .filter(each -> each.procedure().equals(about))
                        .findFirst())
                .ifPresent(plan::setValue);
        keep("plan", plan);
        shownAs("plan", plan);
        asks(
                words.say("idea.takeUp.do"),
                () -> taking.accept(plan.getOptionalValue()
                        .map(TakenUp::plan)
                        .orElseThrow(() -> Refused.field("plan", "idea.refused.noPlan"))),
                done,
                plan);
    }
}
