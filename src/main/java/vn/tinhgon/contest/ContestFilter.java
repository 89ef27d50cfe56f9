package vn.tinhgon.contest;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/** Which contested figures are listed. */
public record ContestFilter(Which which, Optional<UnitId> unit) {

    public enum Which {
        WAITING,
        ANSWERED,
        ALL
    }
}
