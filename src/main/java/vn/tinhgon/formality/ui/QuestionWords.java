package vn.tinhgon.formality.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tinhgon.formality.Answer;
import vn.tinhgon.formality.Question;
import vn.tinhgon.formality.Rule;
import vn.tinhgon.formality.Subject;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.ui.ProgressLinks;
import vn.tinhgon.simplification.CostPart;
import vn.tinhgon.simplification.Doing;
import vn.tinhgon.simplification.ui.PlanLinks;

/** Questions and answers in sentences with their numbers. */
final class QuestionWords {

    private final Component on;

    /** @param on the component whose language the words are in */
    QuestionWords(Component on) {
        this.on = on;
    }

    String rule(Rule rule) {
        return say("formality.rule." + rule);
    }

    /** The question with its numbers as they are now. */
    String asks(Question question) {
        return asks(question.rule(), question.numbers());
    }

    private String asks(Rule rule, List<String> numbers) {
        var shown = IntStream.range(0, numbers.size())
                .mapToObj(each -> number(rule.numbers().get(each), numbers.get(each)))
                .toArray();
        return say("formality.asks." + rule, shown);
    }

    private String number(Rule.Number kind, String number) {
        return switch (kind) {
            case DONG -> Formats.dong(new Dong(new BigDecimal(number).longValueExact()));
            case PERCENT -> Formats.percent(new BigDecimal(number));
            case COUNT -> Formats.count(Long.parseLong(number));
            case YEAR, TEXT -> number;
            case RATE -> rate(number.split("/"));
            case DAY -> Formats.date(LocalDate.parse(number));
            case PART -> part(number.split("-"));
            case DOINGS ->
                Stream.of(number.split(","))
                        .map(Doing::valueOf)
                        .map(doing -> say("plan.doing." + doing))
                        .collect(joining(", "));
        };
    }

    private static String rate(String[] counts) {
        return Formats.percent(
                Percent.of(Long.parseLong(counts[0]), Long.parseLong(counts[1])).printed());
    }

    private String part(String[] part) {
        return say("plan.part." + CostPart.Kind.valueOf(part[0]), Integer.parseInt(part[1]));
    }

    /** What it is about, to be opened. */
    Component about(Question question) {
        return switch (question.about()) {
            case Subject.OfPlan plan ->
                PlanLinks.to(plan.procedure(), plan.year(), say("formality.about.plan", plan.code(), plan.name()));
            case Subject.OfFigure figure ->
                ProgressLinks.to(
                        figure.period(), figure.id(), say("formality.about.figure", figure.target(), figure.number()));
        };
    }

    /** «Lê Thu Hà trả lời lúc …: …». */
    String answer(Answer answer) {
        return say("formality.answered", answer.by(), Formats.moment(answer.at()), answer.words());
    }

    /** The same of an answer to other numbers than those of now, which it names. */
    String earlier(Rule rule, Answer answer) {
        return say("formality.answered.earlier", answer(answer), asks(rule, answer.numbers()));
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
