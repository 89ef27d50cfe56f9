package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.RecommendationId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.Recommendation;
import vn.tinhgon.simplification.Recommendation.State;
import vn.tinhgon.simplification.RecommendationService;
import vn.tinhgon.simplification.SignedPaper;

/** What a plan needs of higher authorities, how far each has come, and what one may do with it. */
class RecommendationsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient RecommendationService recommendations;
    private final transient Plan plan;
    private final transient Acting acting;
    private final boolean mine;
    private final transient PlanWords words;
    private final transient Runnable sentOrAnswered;
    private transient List<Recommendation> all = List.of();

    /**
     * @param mine whether the reader may change what this plan says
     * @param sentOrAnswered what follows where the plan may be approved now, or no more
     */
    RecommendationsCard(
            Plan plan,
            boolean mine,
            Acting acting,
            RecommendationService recommendations,
            PlanWords words,
            Runnable sentOrAnswered) {
        this.sentOrAnswered = sentOrAnswered;
        this.recommendations = recommendations;
        this.plan = plan;
        this.acting = acting;
        this.mine = mine;
        this.words = words;
        addClassNames("card", "plan-recommendations");
        setAriaLabel(words.say("recommendations"));
        show();
    }

    private void show() {
        removeAll();
        all = recommendations.of(plan.id());
        setVisible(mine || !all.isEmpty());
        add(new H2(words.say("recommendations")));
        if (all.isEmpty()) {
            add(new Paragraph(words.say("recommendations.none")));
        } else {
            var list = new UnorderedList();
            all.forEach(each -> list.add(item(each)));
            add(list);
        }
        if (mine) {
            add(new Button(words.say("recommendation.add"), click -> ask()));
        }
    }

    /** The first of what a higher authority is asked for and has not agreed to. */
    Optional<Recommendation> open() {
        return all.stream()
                .filter(asked -> asked.state() != Recommendation.State.ACCEPTED)
                .findFirst();
    }

    private ListItem item(Recommendation said) {
        var head = new Div(
                words.state(said.state()),
                new Span(words.say(
                        "recommendation.what",
                        said.asked().authority(),
                        words.say("recommendation.asks." + said.asked().asks()))));
        head.addClassName("filters");
        var item = new ListItem(head, new Paragraph(said.asked().instrument()));
        said.sent().ifPresent(sent -> item.add(document("recommendation.sent", sent)));
        said.corrected().ifPresent(why -> item.add(quiet(words.say("recommendation.sent.corrected", why))));
        said.answer().ifPresent(answer -> {
            item.add(document("recommendation.answered", answer.document()));
            if (!answer.text().isEmpty()) {
                item.add(new Paragraph(answer.text()));
            }
        });
        item.add(buttons(said));
        return item;
    }

    private Span document(String key, SignedPaper document) {
        return quiet(words.say(key, document.number(), Formats.date(document.signedOn())));
    }

    private static Span quiet(String text) {
        var said = new Span(text);
        said.addClassName("quiet");
        return said;
    }

    private Div buttons(Recommendation said) {
        var buttons = new Div();
        buttons.addClassName("filters");
        if (mine && (said.state() == State.TO_SEND || said.state() == State.REFUSED)) {
            buttons.add(new Button(words.say("recommendation.withdraw"), click -> withdraw(said)));
        }
        if (acting.may(Right.APPROVE_PLANS) && !plan.isOwnWorkOf(acting.person())) {
            if (said.state() == State.TO_SEND && plan.state().mayBeDecided()) {
                buttons.add(new Button(words.say("recommendation.send"), click -> send(said)));
            }
            if (said.state() == State.WAITING) {
                buttons.add(new Button(words.say("recommendation.send.correct"), click -> correct(said)));
                buttons.add(new Button(words.say("recommendation.answer"), click -> answer(said)));
            }
        }
        return buttons;
    }

    private void ask() {
        var id = RecommendationId.next();
        new RecommendDialog(kept(), asked -> recommendations.add(id, plan.id(), asked), this::show).open();
    }

    private void withdraw(Recommendation said) {
        if (new Attempt(this).run(() -> recommendations.withdraw(said.id(), said.version()))) {
            show();
        }
    }

    private void send(Recommendation said) {
        new SendDialog(
                        said.asked().authority(),
                        kept(),
                        document -> recommendations.send(said.id(), said.version(), document),
                        sentOrAnswered)
                .open();
    }

    private void correct(Recommendation said) {
        said.sent()
                .ifPresent(sent -> new CorrectSendingDialog(
                                said.asked().authority(),
                                sent,
                                new Kept(acting.person(), plan.id(), said.id()),
                                (document, why) ->
                                        recommendations.correctSending(said.id(), said.version(), document, why),
                                this::show)
                        .open());
    }

    private void answer(Recommendation said) {
        new AnswerDialog(
                        said.asked().authority(),
                        kept(),
                        answer -> recommendations.answer(said.id(), said.version(), answer),
                        sentOrAnswered)
                .open();
    }

    private Kept kept() {
        return new Kept(acting.person(), plan.id());
    }
}
