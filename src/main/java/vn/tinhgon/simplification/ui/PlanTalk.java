package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.CostPart;
import vn.tinhgon.simplification.PlanComment;
import vn.tinhgon.simplification.PlanComment.Said;
import vn.tinhgon.simplification.PlanCommentService;
import vn.tinhgon.simplification.PlanComments;

/** What is said of a plan: a card with all of it, what waits for an answer first, and beside each part what is said of that. */
class PlanTalk extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlanCommentService service;
    private final transient PersonId who;
    private final transient PlanWords words;
    private final transient List<PartTalk> parts = new ArrayList<>();
    private transient PlanComments comments;

    PlanTalk(PlanId plan, PlanCommentService service, PersonId who, PlanWords words) {
        this.service = service;
        this.who = who;
        this.words = words;
        comments = service.comments(plan);
        addClassNames("card", "plan-panel", "plan-talk");
        setAriaLabel(words.say("plan.comments"));
        show();
    }

    /** The cells of a part as they are where there is no plan to speak of. */
    static PartsTable.Cells beside(Optional<PlanTalk> talk, CostPart part, PartsTable.Cells cells) {
        return talk.map(of -> of.beside(part, cells)).orElse(cells);
    }

    /** The cells of a part, with what is said of it under its words. */
    private PartsTable.Cells beside(CostPart part, PartsTable.Cells cells) {
        // What is said of the plan as a whole is not about what it takes beside its steps.
        if (part.key().kind() == CostPart.Kind.WHOLE) {
            return cells;
        }
        var talk = new PartTalk(part.key(), words, this::list, this::say);
        talk.show(comments);
        parts.add(talk);
        return new PartsTable.Cells(
                new Div(cells.before(), talk), cells.said(), cells.hours(), cells.days(), cells.paid());
    }

    private void show() {
        removeAll();
        add(new H2(words.say("plan.comments")));
        var sorted = comments.all().stream()
                .sorted(Comparator.comparing(PlanComment::isAnswered))
                .toList();
        add(sorted.isEmpty() ? new Paragraph(words.say("plan.comments.none")) : list(sorted));
        if (comments.open()) {
            add(new Button(words.say("plan.comment.whole"), click -> say(new CostPart.Key(CostPart.Kind.WHOLE, 0))));
        }
    }

    private Component list(List<PlanComment> some) {
        var list = new UnorderedList();
        list.addClassName("plan-comments");
        some.forEach(comment -> list.add(item(comment)));
        return list;
    }

    private ListItem item(PlanComment comment) {
        var item = new ListItem(head(about(comment.part()), comment.said()), said(comment.said()));
        if (comment.earlier()) {
            item.add(new Badge(Glyph.INFO, Badge.Look.GREY, words.say("plan.comment.earlier")));
        }
        for (var answer : comment.answers()) {
            var answered = new Div(head(words.say("plan.comment.answer"), answer), said(answer));
            answered.addClassName("plan-answer");
            item.add(answered);
        }
        if (!comment.isAnswered()) {
            item.add(new Badge(Glyph.HOURGLASS, Badge.Look.ATTENTION, words.say("plan.comment.unanswered")));
        }
        if (comments.answerable()) {
            item.add(new Button(words.say("plan.comment.answer.do"), click -> answer(comment)));
        }
        return item;
    }

    private Component head(String about, Said said) {
        var head = new Span(words.say("plan.comment.by", about, said.person(), said.unit(), Formats.moment(said.at())));
        head.addClassName("quiet");
        return head;
    }

    private static Paragraph said(Said said) {
        var paragraph = new Paragraph(said.words());
        paragraph.addClassName("plan-said-words");
        return paragraph;
    }

    private void say(CostPart.Key part) {
        asks(
                words.say("plan.comment.title", about(part)),
                words.say("plan.comment.text"),
                new Kept(who, comments.plan()).inForm("comment-" + part.field("")),
                text -> service.comment(comments.plan(), comments.writtenIn(), part, text));
    }

    private String about(CostPart.Key part) {
        return part.kind() == CostPart.Kind.WHOLE ? words.say("plan.comment.plan") : words.part(part);
    }

    private void answer(PlanComment comment) {
        asks(
                words.say("plan.comment.answer.title", about(comment.part())),
                comment.said().words(),
                new Kept(who, comment.id()),
                text -> service.answer(comment.id(), text));
    }

    private void asks(String title, String about, Kept kept, Consumer<String> request) {
        new SayDialog(title, about, kept, request, () -> {
                    Attempt.done(words.say("plan.comment.done"));
                    comments = service.comments(comments.plan());
                    show();
                    parts.forEach(part -> part.show(comments));
                })
                .open();
    }
}
