package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.FigureRow;

/** What the reader decides on a figure that lies with them. Buttons that would be refused are not there; the sentence says why. */
class DecisionButtons {

    /** What is done with a figure. */
    interface Decisions {

        /** In which states a figure lies with the reader. */
        Set<EntryState> theirs();

        void approve(FigureRow figure);

        void passOn(FigureRow figure);

        void giveBack(FigureRow figure);
    }

    private final FigureWords words;
    private final Decisions decisions;

    DecisionButtons(FigureWords words, Decisions decisions) {
        this.words = words;
        this.decisions = decisions;
    }

    List<Component> of(FigureRow row) {
        if (!decisions.theirs().contains(row.state())) {
            return List.of();
        }
        if (row.own()) {
            return List.of(new Paragraph(words.say("progress.refused.own")));
        }
        var passes = row.state() == EntryState.WITH_PARENT;
        var on = new Button(words.say(passes ? "figures.passOn" : "figures.approve"), click -> {
            if (passes) {
                decisions.passOn(row);
            } else {
                decisions.approve(row);
            }
        });
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        on.setDisableOnClick(true);
        var buttons = new Div(on, new Button(words.say("figures.return"), click -> decisions.giveBack(row)));
        buttons.addClassNames("filters", "progress-decide");
        return List.of(buttons);
    }
}
