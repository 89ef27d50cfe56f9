package vn.tinhgon.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.unit.UnitRow;

/**
 * An indicator with the goal to be reached: what the directive prints, and how the portal reads it.
 *
 * @param goal in percent
 * @param accumulation how periods make up the year; never printed, so always the portal's reading
 * @param printedBasis the legal basis printed for this target; empty where none is
 * @param joint one figure with several leads, not one figure each
 */
public record Target(
        TargetId id,
        ProgrammeId programme,
        int number,
        String indicator,
        String shortName,
        String printedGoal,
        Comparison comparison,
        BigDecimal goal,
        Accumulation accumulation,
        String printedLead,
        String printedCoordinating,
        Optional<String> printedBasis,
        boolean joint,
        List<Party> leads,
        List<Party> coordinating) {

    private static final Pattern BARE_NUMBER = Pattern.compile("\\s*[0-9]+([.,][0-9]+)?\\s*%?\\s*");

    /** Whether the directive prints a bare number, so that «exactly» or «at least» is the portal's reading. */
    public boolean comparisonIsRead() {
        return BARE_NUMBER.matcher(printedGoal).matches();
    }

    /** Whether the directive names {@code unit} to lead. */
    public boolean isLedBy(UnitRow unit) {
        return leads.stream().anyMatch(party -> party.means(unit));
    }

    /** Whether the directive names {@code unit} to coordinate: then it does not lead. */
    public boolean isCoordinatedBy(UnitRow unit) {
        return coordinating.stream().anyMatch(party -> party.means(unit));
    }
}
