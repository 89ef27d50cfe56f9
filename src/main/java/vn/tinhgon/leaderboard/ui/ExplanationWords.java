package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.leaderboard.Explanation;
import vn.tinhgon.leaderboard.Explanation.Line;
import vn.tinhgon.leaderboard.Placing;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Placing.Unranked;
import vn.tinhgon.leaderboard.Score.NotApplicable;
import vn.tinhgon.leaderboard.Score.NotDue;
import vn.tinhgon.leaderboard.Score.NotEnoughData;

/** Why a unit stands where it does, in sentences. */
final class ExplanationWords {

    private final Component on;

    /** @param on the component whose language the words are in */
    ExplanationWords(Component on) {
        this.on = on;
    }

    /** «Vì sao Sở Tư pháp hạng 15?» */
    String heading(Explanation why) {
        var name = why.standing().unit().name();
        return switch (why.standing().placing()) {
            case Ranked at -> say("leaderboard.why", name, at.rank());
            case Unranked out -> say("leaderboard.whyNot", name);
        };
    }

    /** The place, the points, what is left out, where points are lost, and what the place still hangs on. */
    List<String> sentences(Explanation why) {
        var sentences = new ArrayList<String>();
        var name = why.standing().unit().name();
        var sheet = why.standing().placing().sheet();
        switch (why.standing().placing()) {
            case Ranked at -> {
                sentences.add(say(
                                "leaderboard.sentence.rank",
                                name,
                                at.rank(),
                                why.board().ranked().size())
                        + tied(why));
                sentences.add(say(
                        "leaderboard.sentence.points",
                        PointWords.of(sheet.points()),
                        PointWords.weight(sheet.applicable()),
                        PointWords.percent(at.percent())));
            }
            case Unranked out ->
                sentences.add(say(
                        "leaderboard.sentence.unranked",
                        name,
                        PointWords.weight(sheet.applicable()),
                        PointWords.weight(sheet.maximum()),
                        PointWords.percent(out.applicable()),
                        PointWords.percent(out.required())));
        }
        why.board()
                .peers()
                .map(group -> say("leaderboard.sentence.peers", group.name()))
                .ifPresent(sentences::add);
        leftOut(why).ifPresent(sentences::add);
        losses(why).ifPresent(sentences::add);
        why.standing().then().map(then -> then(name, then)).ifPresent(sentences::add);
        return sentences;
    }

    private String then(String name, Placing then) {
        return switch (then) {
            case Ranked at -> say("leaderboard.sentence.then", name, at.rank());
            case Unranked out -> say("leaderboard.sentence.thenUnranked", name);
        };
    }

    private String tied(Explanation why) {
        var others = why.board().tiedWith(why.standing());
        return others.isEmpty()
                ? ""
                : " "
                        + say(
                                "leaderboard.sentence.tied",
                                others.stream()
                                        .map(other -> other.unit().name())
                                        .collect(Collectors.joining(", ")));
    }

    private Optional<String> leftOut(Explanation why) {
        var out = new ArrayList<String>();
        for (var line : why.lines()) {
            var number = line.of().code();
            if (line.score() instanceof NotApplicable) {
                out.add(say("leaderboard.out.notApplicable", number));
            } else if (line.score() instanceof NotEnoughData) {
                out.add(say("leaderboard.out.notEnough", number));
            } else if (line.score() instanceof NotDue) {
                out.add(say("leaderboard.out.notDue", number));
            }
        }
        why.notGiven()
                .forEach(criterion -> out.add(say(
                        criterion.target().isPresent() ? "leaderboard.out.notGiven" : "leaderboard.out.noPoints",
                        criterion.code())));
        return out.isEmpty() ? Optional.empty() : Optional.of(say("leaderboard.sentence.out", String.join(", ", out)));
    }

    private Optional<String> losses(Explanation why) {
        var losses = why.greatestLosses();
        return losses.isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                        "leaderboard.sentence.losses",
                        losses.stream().map(this::loss).collect(Collectors.joining(", "))));
    }

    private String loss(Line line) {
        return say("leaderboard.loss", line.of().code(), PointWords.of(line.lost()));
    }

    private String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
