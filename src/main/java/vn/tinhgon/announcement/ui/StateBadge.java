package vn.tinhgon.announcement.ui;

import vn.tinhgon.announcement.DutyState;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Glyph;

/** How far something is that has a last day. */
final class StateBadge extends Badge {

    private static final long serialVersionUID = 1L;

    StateBadge(DutyState state, String words) {
        super(glyph(state), look(state), words);
    }

    private static Glyph glyph(DutyState state) {
        return switch (state) {
            case RUNNING -> Glyph.HOURGLASS;
            case DUE_SOON, LATE -> Glyph.ALARM;
            case DONE_IN_TIME, DONE_LATE -> Glyph.CHECK;
        };
    }

    private static Look look(DutyState state) {
        return switch (state) {
            case RUNNING -> Look.GREY;
            case DUE_SOON, DONE_LATE -> Look.ATTENTION;
            case LATE -> Look.WRONG;
            case DONE_IN_TIME -> Look.GOOD;
        };
    }
}
