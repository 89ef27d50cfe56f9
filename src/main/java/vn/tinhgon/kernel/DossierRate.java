package vn.tinhgon.kernel;

/** A rate of dossiers: which count of how many. */
public record DossierRate(DossierCount numerator, DossierCount denominator) {

    /** @throws Refused at {@code countedDenominator} where both are one */
    public DossierRate {
        if (numerator == denominator) {
            throw Refused.field("countedDenominator", "target.refused.countedTwice");
        }
    }
}
