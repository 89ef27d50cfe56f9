package vn.tinhgon.simplification;

import java.math.BigDecimal;
import vn.tinhgon.kernel.Dong;

/**
 * A part of a procedure with what it takes for one time: a step, a component of the dossier, or what is known for the whole
 * only.
 *
 * @param doer who does it; empty for a paper
 * @param text what is done, or what the paper is called; empty for the whole
 * @param form whether it is a form that is filled in for the procedure
 * @param days until it is done
 */
public record CostPart(
        Key key, String doer, String text, boolean form, BigDecimal hours, int days, Dong service, Dong fee) {

    /** What a part is. */
    public enum Kind {
        STEP,
        PAPER,
        /** What the procedure takes beside what its steps and papers say. */
        WHOLE
    }

    /**
     * Which part.
     *
     * @param number of the step or paper, from 1; 0 for the whole
     */
    public record Key(Kind kind, int number) {

        static final Key WHOLE = new Key(Kind.WHOLE, 0);

        /** What a field about it is called: {@code STEP-2.hours}. */
        public String field(String name) {
            return kind + "-" + number + "." + name;
        }
    }

    /** Services and fees. */
    public Dong paid() {
        return service.plus(fee);
    }

    /** What it takes one time. */
    public Effort effort() {
        return new Effort(hours, paid(), days);
    }

    /** What it costs one time: exact, in đồng. */
    public BigDecimal once(Dong hourlyIncome) {
        return effort().once(hourlyIncome);
    }

    CostPart free() {
        return new CostPart(key, doer, text, form, BigDecimal.ZERO, 0, Dong.ZERO, Dong.ZERO);
    }
}
