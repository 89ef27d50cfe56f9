package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.SheetEntry;

/** What somebody else saved in a line meanwhile, beside what is typed in it; the person says which of the two stays. */
class LineConflict extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param mine saves what is typed over {@code theirs}, which stays as an earlier version
     * @param takeTheirs shows theirs in the fields
     */
    LineConflict(SheetEntry theirs, Goal goal, FigureWords words, Runnable mine, Runnable takeTheirs) {
        addClassName("progress-conflict");
        getElement().setAttribute("role", "alert");
        add(new Span(said(theirs, goal, words)));
        if (theirs.state().mayBeRecorded()) {
            add(small(words.say("progress.conflict.mine"), mine));
        }
        add(small(words.say("progress.conflict.theirs"), takeTheirs));
    }

    /** What happened last: a figure was handed in or decided, or another was typed. */
    private static String said(SheetEntry theirs, Goal goal, FigureWords words) {
        var figure = words.shortly(theirs.figure(), goal);
        return theirs.lastStep()
                .filter(step -> !theirs.state().mayBeRecorded())
                .map(step -> words.say("progress.conflict.decided", words.step(step), figure))
                .orElseGet(() -> words.say(
                        "progress.conflict",
                        theirs.typed().by(),
                        figure,
                        Formats.moment(theirs.typed().at())));
    }

    private static Button small(String text, Runnable done) {
        var button = new Button(text, click -> done.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
