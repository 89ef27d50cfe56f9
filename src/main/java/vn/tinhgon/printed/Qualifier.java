package vn.tinhgon.printed;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The word with which a report softens a number. */
public enum Qualifier {
    /** «gần» */
    NEARLY,
    /** «trên» */
    OVER,
    /** «khoảng» */
    ABOUT;

    /** How a file writes it: {@code nearly}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Qualifier> coded(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
