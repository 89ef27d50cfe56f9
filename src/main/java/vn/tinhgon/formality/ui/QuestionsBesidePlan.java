package vn.tinhgon.formality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.tinhgon.formality.FormalityService;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.BesidePlan;
import vn.tinhgon.platform.ui.Glyph;

/** «Câu hỏi của hệ thống»: what is asked about a plan, beside it. */
@org.springframework.stereotype.Component
class QuestionsBesidePlan implements BesidePlan {

    private final FormalityService formality;
    private final Me me;
    private final AsOf asOf;

    QuestionsBesidePlan(FormalityService formality, Me me, AsOf asOf) {
        this.formality = formality;
        this.me = me;
        this.asOf = asOf;
    }

    @Override
    public Optional<Component> of(PlanId plan) {
        if (!me.get().may(Right.READ_QUESTIONS)) {
            return Optional.empty();
        }
        var questions = new Div();
        questions.addClassName("plan-question");
        show(questions, plan);
        return Optional.of(questions).filter(Component::isVisible).map(shown -> shown);
    }

    private void show(Div into, PlanId plan) {
        var asked = formality.of(plan);
        into.removeAll();
        into.setVisible(!asked.isEmpty());
        var head = new Span(Glyph.QUESTION.icon(), new Span(into.getTranslation("formality.beside")));
        head.addClassName("strong");
        into.add(head);
        asked.forEach(question ->
                into.add(new QuestionCard(question, formality, me.get(), asOf.isToday(), () -> show(into, plan))));
    }
}
