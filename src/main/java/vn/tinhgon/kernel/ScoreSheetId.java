package vn.tinhgon.kernel;

import java.util.Optional;

/** A score sheet of a province: one version or draft. */
public record ScoreSheetId(long value) implements Id {

    public static ScoreSheetId next() {
        return new ScoreSheetId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<ScoreSheetId> parse(String text) {
        return Tsids.parse(text, ScoreSheetId::new);
    }
}
