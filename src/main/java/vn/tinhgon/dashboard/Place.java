package vn.tinhgon.dashboard;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;

/**
 * Where a unit stands among those of its tier.
 *
 * @param rank empty where too little of the sheet applies to it
 * @param ranked how many units have a rank
 * @param percent of the applicable points; empty where nothing is applicable
 */
public record Place(
        UnitRow unit,
        Tier tier,
        Optional<Integer> rank,
        int ranked,
        Optional<Percent> percent,
        BigFraction points,
        BigFraction applicable) {}
