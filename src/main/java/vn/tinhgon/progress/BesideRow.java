package vn.tinhgon.progress;

import java.util.Optional;

/**
 * A figure of another unit beside which one's own stands.
 *
 * @param open whether anything may still be said of it: its period is not closed, or was opened again for its unit
 * @param verdict whether one's own unit confirmed or disputed the version in force
 * @param commented whether one's own unit commented on it
 */
public record BesideRow(FigureRow figure, Part part, boolean open, Optional<VoiceKind> verdict, boolean commented) {

    /** Whether it waits for one's own unit to confirm or dispute it. */
    public boolean mayBeJudged() {
        return open
                && part == Part.JOINT_LEAD
                && verdict.isEmpty()
                && !figure.own()
                && figure.state().mayBeConfirmed();
    }
}
