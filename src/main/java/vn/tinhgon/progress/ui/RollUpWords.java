package vn.tinhgon.progress.ui;

import java.util.stream.Collectors;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.progress.RollUp;
import vn.tinhgon.progress.RolledUnit;

/** Sums of figures, and who is missing in them, in words. */
final class RollUpWords {

    private final FigureWords figures;

    RollUpWords(FigureWords figures) {
        this.figures = figures;
    }

    String target(RollUp row) {
        return say("progress.target", row.number(), row.shortName());
    }

    String counts(RollUp row) {
        return FigureWords.counts(row.rate(), row.goal());
    }

    String figure(RollUp row) {
        return row.isCounted() ? figures.figure(row.rate(), row.goal()) : Formats.NONE;
    }

    String goal(RollUp row) {
        return figures.goal(row.goal());
    }

    Badge judgement(RollUp row) {
        if (!row.isCounted()) {
            return figures.unreported();
        }
        return row.isJudged() ? figures.judgement(row.rate(), row.goal()) : figures.incomplete();
    }

    /** «12/14» */
    String complete(RollUp row) {
        return Formats.ratio(row.complete(), row.units().size());
    }

    /** «Sở A (chưa báo cáo), Sở B (chưa duyệt)»; «—» where nobody is. */
    String missing(RollUp row) {
        return row.missing().isEmpty()
                ? Formats.NONE
                : row.missing().stream()
                        .map(unit -> say("rollUp.missing.of", unit.name(), why(unit)))
                        .collect(Collectors.joining(", "));
    }

    /** «chưa báo cáo», «chưa duyệt»; over a year how many periods of how many. */
    String why(RolledUnit unit) {
        if (unit.due() == 1) {
            return say(unit.waiting() > 0 ? "rollUp.missing.waiting" : "rollUp.missing.unreported");
        }
        if (unit.waiting() == 0) {
            return say("rollUp.missing.unreportedPeriods", unit.unreported(), unit.due());
        }
        return unit.unreported() == 0
                ? say("rollUp.missing.waitingPeriods", unit.waiting(), unit.due())
                : say("rollUp.missing.bothPeriods", unit.unreported(), unit.waiting(), unit.due());
    }

    Badge missing(RolledUnit unit) {
        return unit.unreported() > 0
                ? new Badge(Glyph.RING, Badge.Look.EMPTY, why(unit))
                : new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, why(unit));
    }

    String say(String key, Object... arguments) {
        return figures.say(key, arguments);
    }

    FigureWords figures() {
        return figures;
    }
}
