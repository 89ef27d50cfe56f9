package vn.tinhgon.target;

import java.util.List;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.unit.UnitRow;

/**
 * Whom a target is for. Tiers are made of kinds of unit, so that the kinds that lead say which tiers it applies to.
 *
 * @param joint one figure with several leads, not one figure each
 * @param leads at least one
 */
public record Parties(boolean joint, List<Party> leads, List<Party> coordinating) {

    /** @throws Refused at {@code leads} where nobody leads */
    public Parties {
        leads = leads.stream().distinct().toList();
        coordinating = coordinating.stream().distinct().toList();
        if (leads.isEmpty()) {
            throw Refused.field("leads", "target.refused.noLead");
        }
    }

    /** @throws Refused at {@code coordinating} where one is named for both: one who coordinates does not lead */
    void areApart() {
        if (coordinating.stream().anyMatch(leads::contains)) {
            throw Refused.field("coordinating", "target.refused.leadsAndCoordinates");
        }
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
