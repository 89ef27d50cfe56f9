package vn.tinhgon.simplification;

import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What an hour is worth in a year, as the province has entered it: a parameter of the standard cost model.
 *
 * @param income đồng an hour, above 0, at most 10 million
 * @param source the statistics it was taken from
 */
public record HourlyIncome(int year, Dong income, String source) {

    public static final int LONGEST_SOURCE = 500;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Dong MOST = new Dong(10_000_000);

    /** @throws Refused at the field {@code year}, {@code income} or {@code source} that is out of bounds or empty */
    public HourlyIncome {
        source = Texts.within("source", source, LONGEST_SOURCE);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refused.field("year", "reduction.refused.noYear");
        }
        if (income.compareTo(Dong.ZERO) <= 0 || income.compareTo(MOST) > 0) {
            throw Refused.field("income", "income.refused.bounds", MOST.amount());
        }
        if (source.isEmpty()) {
            throw Refused.field("source", "income.refused.noSource");
        }
    }

    /** One as it is kept. */
    public record Kept(long version, HourlyIncome entered) {}
}
