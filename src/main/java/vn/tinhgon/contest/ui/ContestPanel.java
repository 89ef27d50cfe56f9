package vn.tinhgon.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.tinhgon.contest.Contest;
import vn.tinhgon.platform.ui.Formats;

/** One contested figure: what was said against it and what was answered; its files and what may be done stand below. */
class ContestPanel extends Section {

    private static final long serialVersionUID = 1L;

    ContestPanel() {
        addClassName("card");
        setVisible(false);
    }

    void show(Contest contest, Component files, Component... actions) {
        setVisible(true);
        removeAll();
        add(
                new H2(contest.unitName() + " · " + contest.target()),
                new Paragraph(getTranslation("contest.cause." + contest.cause())),
                new Paragraph(contest.words()),
                new Paragraph(getTranslation("contest.by", contest.byName(), Formats.moment(contest.at()))));
        contest.answer()
                .ifPresent(answer -> add(
                        new Paragraph(getTranslation("contest.outcome." + answer.outcome())),
                        new Paragraph(answer.words()),
                        new Paragraph(getTranslation("contest.answered", answer.by(), Formats.moment(answer.at())))));
        add(files);
        add(actions);
    }

    void clear() {
        setVisible(false);
    }
}
