package vn.tinhgon.progress;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tinhgon.kernel.Rate;

/**
 * Two figures that were typed over the same one at once, put together field by field: what one of them left as it was is
 * the other's to say.
 *
 * @param theirs the fields that come from what the other saved
 */
public record Merged(Figure figure, Set<Part> theirs) {

    /** What of a figure is said apart from the rest. Counts and what they are of are one: half of each would be neither. */
    public enum Part {
        COUNTS,
        NOTE,
        REFERENCE,
        EXPLANATION,
        SHORTFALL
    }

    private record Counts(Rate rate, Optional<LocalDate> reachedOn, Basis basis) {}

    /**
     * @param seen what both were typed over
     * @return empty where both changed the same field, each to something else
     */
    public static Optional<Merged> of(Figure seen, Figure mine, Figure theirs) {
        var from = EnumSet.noneOf(Part.class);
        var clash = new boolean[1];
        var merge = new Object() {
            <T> T part(Part part, Function<Figure, T> of) {
                var before = of.apply(seen);
                var here = of.apply(mine);
                var there = of.apply(theirs);
                if (there.equals(before) || there.equals(here)) {
                    return here;
                }
                clash[0] |= !here.equals(before);
                from.add(part);
                return there;
            }
        };
        var counts = merge.part(Part.COUNTS, figure -> new Counts(figure.rate(), figure.reachedOn(), figure.basis()));
        var merged = new Figure(
                counts.rate(),
                counts.reachedOn(),
                counts.basis(),
                merge.part(Part.NOTE, Figure::note),
                merge.part(Part.REFERENCE, Figure::evidenceReference),
                merge.part(Part.EXPLANATION, Figure::explanation),
                merge.part(Part.SHORTFALL, Figure::shortfall));
        return clash[0] ? Optional.empty() : Optional.of(new Merged(merged, from));
    }
}
