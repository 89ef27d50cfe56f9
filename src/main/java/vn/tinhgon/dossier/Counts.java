package vn.tinhgon.dossier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;

/**
 * What is counted of a unit's dossiers in a period. A count that nobody gave is not there, which is not 0.
 *
 * <p>On time and overdue together may be more than was received: what falls due in a period was often received before it.
 *
 * @param by without {@link DossierCount#DUE}, which follows from two others
 */
public record Counts(Map<DossierCount, Long> by) {

    /**
     * @throws Refused at the count's name: nothing received is given, more came in online than was received, or more
     *     from end to end than online
     */
    public Counts {
        by = Map.copyOf(by);
        if (!by.containsKey(DossierCount.RECEIVED)) {
            throw Refused.field(DossierCount.RECEIVED.name(), "typed.refused.empty");
        }
        isWithin(by, DossierCount.ONLINE, DossierCount.RECEIVED, "dossier.refused.moreThanReceived");
        isWithin(by, DossierCount.FULLY_ONLINE, DossierCount.ONLINE, "dossier.refused.moreThanOnline");
        isWithin(by, DossierCount.FULLY_ONLINE, DossierCount.RECEIVED, "dossier.refused.moreThanReceived");
    }

    private static void isWithin(Map<DossierCount, Long> by, DossierCount part, DossierCount whole, String key) {
        var some = by.get(part);
        var all = by.get(whole);
        if (some != null && all != null && some > all) {
            throw Refused.field(part.name(), key, some, all);
        }
    }

    /** Empty where nobody gave it; what is due only where on time and overdue were given. */
    public Optional<Long> of(DossierCount count) {
        return count == DossierCount.DUE
                ? of(DossierCount.ON_TIME)
                        .flatMap(onTime -> of(DossierCount.OVERDUE).map(late -> onTime + late))
                : Optional.ofNullable(by.get(count));
    }

    /** Empty where a count is missing, or the one is no part of the other. */
    public Optional<Rate> rate(DossierRate made) {
        return of(made.numerator())
                .flatMap(part ->
                        of(made.denominator()).filter(whole -> part <= whole).map(whole -> new Rate(part, whole)));
    }

    /** Whether more fell due than was received: it may be of earlier periods, or a count may be wrong. */
    public boolean isMoreDueThanReceived() {
        return of(DossierCount.DUE).filter(due -> due > received()).isPresent();
    }

    public long received() {
        return by.getOrDefault(DossierCount.RECEIVED, 0L);
    }

    /** What several files or units have together, as far as anybody gave it. */
    static Map<DossierCount, Long> sum(Iterable<Map<DossierCount, Long>> all) {
        var sums = new EnumMap<DossierCount, Long>(DossierCount.class);
        all.forEach(each -> each.forEach((count, number) -> sums.merge(count, number, Math::addExact)));
        return sums;
    }
}
