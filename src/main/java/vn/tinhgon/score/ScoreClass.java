package vn.tinhgon.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A class of units.
 *
 * @param atLeast percent of the applicable points, as it prints: 89,995 prints 90,00 and is in the class from 90
 */
public record ScoreClass(String name, BigDecimal atLeast) {

    private static final int LONGEST = 60;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @throws Refused at {@code className} or {@code cutOff} */
    public ScoreClass {
        name = Texts.present("className", name, LONGEST);
        if (atLeast.signum() < 0 || atLeast.compareTo(ALL) > 0) {
            throw Refused.field("cutOff", "scoreSheet.refused.cutOff");
        }
    }

    /** The class of a percentage, as it prints; empty below the lowest. */
    public static Optional<ScoreClass> of(BigDecimal printed, Collection<ScoreClass> classes) {
        return classes.stream()
                .filter(each -> printed.compareTo(each.atLeast()) >= 0)
                .max(Comparator.comparing(ScoreClass::atLeast));
    }
}
