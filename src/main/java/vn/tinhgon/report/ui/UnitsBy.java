package vn.tinhgon.report.ui;

import vn.tinhgon.report.Whose;

/** How the units of a report are said. */
enum UnitsBy {
    ALL,
    KIND,
    GROUP,
    CHOSEN;

    static UnitsBy of(Whose whose) {
        return switch (whose) {
            case Whose.All all -> ALL;
            case Whose.OfKind kind -> KIND;
            case Whose.OfGroup group -> GROUP;
            case Whose.Chosen units -> CHOSEN;
        };
    }
}
