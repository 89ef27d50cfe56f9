package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a figure that was taken over from a printed report. */
public record PrintedFigureId(long value) implements Id {

    public static PrintedFigureId next() {
        return new PrintedFigureId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<PrintedFigureId> parse(String text) {
        return Tsids.parse(text, PrintedFigureId::new);
    }
}
