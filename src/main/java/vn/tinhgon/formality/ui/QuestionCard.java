package vn.tinhgon.formality.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.formality.FormalityService;
import vn.tinhgon.formality.Question;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.ReasonDialog;

/** A question with what was said to it, and a button for who may answer. */
class QuestionCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param today whether today is looked at: on another day nothing is written */
    QuestionCard(Question question, FormalityService formality, Acting me, boolean today, Runnable answered) {
        addClassName("question");
        var words = new QuestionWords(this);
        var head = new Span(words.rule(question.rule()));
        head.addClassName("strong");
        add(head, new Paragraph(words.asks(question)));
        question.answer()
                .ifPresent(said -> add(
                        new Paragraph(question.isOpen() ? words.earlier(question.rule(), said) : words.answer(said))));
        if (today && me.may(Right.ANSWER_QUESTIONS) && me.unit().equals(question.unit())) {
            var answer = new Button(
                    words.say("formality.answer"),
                    click -> dialog(question, formality, me, words, answered).open());
            answer.addThemeVariants(ButtonVariant.SMALL);
            add(answer);
        }
    }

    private static ReasonDialog dialog(
            Question question, FormalityService formality, Acting me, QuestionWords words, Runnable answered) {
        return new ReasonDialog(
                new ReasonDialog.Words(
                        words.rule(question.rule()),
                        words.asks(question),
                        words.say("formality.answer.words"),
                        words.say("formality.answer.do")),
                new Kept(me.person(), question.about().id())
                        .inForm(question.rule().name()),
                said -> formality.answer(question, said),
                () -> {
                    Attempt.done(words.say("formality.answer.done"));
                    answered.run();
                });
    }
}
