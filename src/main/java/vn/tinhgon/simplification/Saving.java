package vn.tinhgon.simplification;

import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Percent;

/** Cost of one procedure before and after its plan, in đồng a year. */
public record Saving(Dong before, Dong after) {

    /** What is saved. */
    public Dong amount() {
        return before.minus(after);
    }

    /** Of what it cost before; empty where that was nothing. */
    public Optional<Percent> percent() {
        return before.amount() == 0 ? Optional.empty() : Optional.of(Percent.of(amount().amount(), before.amount()));
    }
}
