package vn.tinhgon.simplification.ui;

import java.time.LocalDate;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.simplification.PlanList;
import vn.tinhgon.simplification.PlanListState;

/** How far a list of plans has come, as both pages show it. */
final class PlanListWords {

    private final PlanWords words;
    private final LocalDate today;

    PlanListWords(PlanWords words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    Badge state(PlanList list) {
        var state = list.state(today);
        var said = words.say("planList.state." + state);
        return switch (state) {
            case DRAWN_UP -> new Badge(Glyph.PENCIL, Badge.Look.GREY, said);
            case IN_COMMENT -> new Badge(Glyph.QUESTION, Badge.Look.ACCENT, said);
            case COMMENTED -> new Badge(Glyph.ALARM, Badge.Look.ATTENTION, said);
            case SUBMITTED -> new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, said);
            case DISCARDED -> new Badge(Glyph.CROSS, Badge.Look.GREY, said);
            case DECIDED -> new Badge(Glyph.CHECK, Badge.Look.GOOD, said);
        };
    }

    boolean is(PlanListState state, PlanList list) {
        return list.state(today) == state;
    }

    /** The last day of comment. */
    static String until(PlanList list) {
        return list.comment().map(comment -> Formats.date(comment.until())).orElse(Formats.NONE);
    }

    /** «TTHC nội bộ năm 2024». */
    String of(PlanList list) {
        return words.say(
                "plans.list." + list.terms().scope(),
                String.valueOf(list.terms().year()));
    }

    String submission(PlanList list) {
        return list.submission()
                .map(said -> words.say("planList.paper", said.number(), Formats.date(said.signedOn())))
                .orElse(Formats.NONE);
    }

    String decision(PlanList list) {
        return list.decision()
                .map(said -> words.say("planList.paper", said.number(), Formats.date(said.signedOn())))
                .orElse(Formats.NONE);
    }
}
