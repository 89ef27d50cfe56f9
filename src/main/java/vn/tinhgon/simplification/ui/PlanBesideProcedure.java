package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.BesideProcedure;

/** The way from a procedure to its plan of the year. */
@org.springframework.stereotype.Component
class PlanBesideProcedure implements BesideProcedure {

    private final Me me;
    private final AsOf asOf;

    PlanBesideProcedure(Me me, AsOf asOf) {
        this.me = me;
        this.asOf = asOf;
    }

    @Override
    public Optional<Component> of(ProcedureId procedure) {
        if (!me.get().may(Right.READ_PLANS)) {
            return Optional.empty();
        }
        var card = new Div();
        card.addClassNames("card", "procedure-card");
        var year = asOf.day().getYear();
        card.add(
                new H2(card.getTranslation("plan.beside")),
                PlanLinks.to(procedure, year, card.getTranslation("plan.year", String.valueOf(year))));
        return Optional.of(card);
    }
}
