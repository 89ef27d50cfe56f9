package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.SheetEntry;

/** What somebody else saved in a line meanwhile, beside what is typed in it; the person says which of the two stays. */
class LineConflict extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param mine saves what is typed over {@code theirs}, which stays as an earlier version
     * @param takeTheirs shows theirs in the fields
     */
    LineConflict(SheetEntry theirs, FigureWords words, Runnable mine, Runnable takeTheirs) {
        addClassName("progress-conflict");
        getElement().setAttribute("role", "alert");
        var rate = theirs.figure().rate();
        add(new Span(words.say(
                "progress.conflict",
                theirs.typed().by(),
                Formats.ratio(rate.numerator(), rate.denominator()),
                Formats.moment(theirs.typed().at()),
                words.stateName(theirs.state()))));
        if (theirs.state().mayBeRecorded()) {
            add(small(words.say("progress.conflict.mine"), mine));
        }
        add(small(words.say("progress.conflict.theirs"), takeTheirs));
    }

    private static Button small(String text, Runnable done) {
        var button = new Button(text, click -> done.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
