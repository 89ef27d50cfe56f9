package vn.tinhgon.leaderboard.ui;

import java.util.Locale;
import vn.tinhgon.leaderboard.SnapshotRow;

/** What files of published leaderboards are called. */
final class SnapshotWords {

    private SnapshotWords() {}

    /** «xep-hang-district-2024-06-14-v2.json». */
    static String file(SnapshotRow row) {
        return "xep-hang-" + row.tier().name().toLowerCase(Locale.ROOT) + "-"
                + row.reached().lastDay() + "-v" + row.version() + ".json";
    }
}
