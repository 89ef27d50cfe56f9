package vn.tinhgon.progress;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.ui.Formats;

/**
 * What a unit types for one assignment and one period.
 *
 * @param rate the counts as they were typed, or what was typed instead of them as {@link Measure} keeps it
 * @param reachedOn when a milestone was reached; empty where it is not yet, and for every other kind
 * @param evidenceReference number of the document that proves the figure; empty where none is named
 * @param explanation answers what is odd about the figure; empty where nothing is said
 * @param shortfall what is said where the goal is missed
 */
public record Figure(
        Rate rate,
        Optional<LocalDate> reachedOn,
        Basis basis,
        String note,
        String evidenceReference,
        String explanation,
        Shortfall shortfall) {

    public static final int LONGEST_NOTE = 4000;
    public static final int LONGEST_REFERENCE = 200;
    public static final int LONGEST_EXPLANATION = 1000;

    /** @throws Refused at the field {@code note}, {@code evidenceReference} or {@code explanation} where it is too long */
    public Figure {
        note = Texts.within("note", note, LONGEST_NOTE);
        evidenceReference = Texts.within("evidenceReference", evidenceReference, LONGEST_REFERENCE);
        explanation = Texts.within("explanation", explanation, LONGEST_EXPLANATION);
    }

    /**
     * Whether it is a figure of the kind that {@code goal} asks for; of a milestone, one that is judged by its day.
     *
     * @param lastDay of the period
     */
    boolean isOfKind(Goal goal, LocalDate lastDay) {
        var fits = switch (goal.measure().kind()) {
            case RATE -> true;
            case COUNT, AMOUNT -> rate.numerator() == rate.denominator();
            case YES_NO -> rate.denominator() == 1;
            case MILESTONE -> rate.equals(goal.milestone(reachedOn, lastDay));
        };
        return fits && (reachedOn.isEmpty() || goal.measure().kind() == FigureKind.MILESTONE);
    }

    /**
     * @param today nothing was reached after it
     * @throws Refused at {@code numerator} where it is no figure of the kind that {@code goal} asks for, or was reached
     *     after the period or after today
     */
    void isRecordable(Goal goal, LocalDate lastDay, LocalDate today) {
        var latest = today.isBefore(lastDay) ? today : lastDay;
        if (reachedOn.filter(day -> day.isAfter(latest)).isPresent()) {
            throw Refused.field("numerator", "progress.refused.reachedAfter", Formats.date(latest));
        }
        if (!isOfKind(goal, lastDay)) {
            throw Refused.field("numerator", "progress.refused.otherKind");
        }
        if (shortfall.by().filter(day -> !day.isAfter(lastDay)).isPresent()) {
            throw Refused.field("by", "progress.refused.byBefore", Formats.date(lastDay));
        }
    }
}
