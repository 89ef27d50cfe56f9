package vn.tinhgon.printed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.BesideTarget;
import vn.tinhgon.printed.PrintedFigureService;

/** The printed figures that stand beside a target, on its page. */
@org.springframework.stereotype.Component
class PrintedBesideTarget implements BesideTarget {

    private final PrintedFigureService printed;
    private final Me me;

    PrintedBesideTarget(PrintedFigureService printed, Me me) {
        this.printed = printed;
        this.me = me;
    }

    @Override
    public Optional<Component> of(TargetId target) {
        if (!me.get().may(Right.READ_PROGRESS)) {
            return Optional.empty();
        }
        return Optional.of(printed.beside(target))
                .filter(figures -> !figures.isEmpty())
                .map(figures -> {
                    var card = new Div();
                    card.addClassName("card");
                    card.add(new H2(card.getTranslation("printed.title")), new PrintedWords(card).list(figures));
                    return card;
                });
    }
}
