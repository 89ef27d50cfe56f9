package vn.tinhgon.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import vn.tinhgon.idea.IdeaService;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.BesidePlan;

/** Whose ideas a plan came of, beside it. */
@org.springframework.stereotype.Component
class IdeaBesidePlan implements BesidePlan {

    private final IdeaService ideas;
    private final Me me;

    IdeaBesidePlan(IdeaService ideas, Me me) {
        this.ideas = ideas;
        this.me = me;
    }

    @Override
    public Optional<Component> of(PlanId plan) {
        if (!me.get().may(Right.READ_IDEAS)) {
            return Optional.empty();
        }
        var credited = ideas.in(plan);
        if (credited.isEmpty()) {
            return Optional.empty();
        }
        var credits = new Div();
        var words = new IdeaWords(credits);
        credits.add(new H2(words.say("idea.credits")));
        credited.forEach(idea -> credits.add(new Paragraph(words.credit(idea))));
        return Optional.of(credits);
    }
}
