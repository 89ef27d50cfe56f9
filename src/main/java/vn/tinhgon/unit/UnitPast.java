package vn.tinhgon.unit;

import java.util.Collection;
import java.util.List;
import vn.tinhgon.kernel.UnitId;

/** A room that knows what units have worked on, to be shown at those who inherited it; each offers its own as a bean. */
public interface UnitPast {

    /** What each of {@code units} was given, year by year, the latest first; one statement however many. */
    List<YearOfWork> of(Collection<UnitId> units);
}
