package vn.tinhgon.printed;

import java.util.Optional;
import java.util.stream.Stream;

/** Whose figure a report prints: the province's or one of its units', or a reference figure of others. */
public enum PrintedScope {
    PROVINCE(""),
    UNIT(""),
    MINISTRIES("outside: ministries"),
    LOCALITIES("outside: localities"),
    COUNTRY("outside: country"),
    UNNAMED_PROVINCE("province not named");

    private final String code;

    PrintedScope(String code) {
        this.code = code;
    }

    /** Whether the province itself or one of its units is meant. */
    public boolean isOwn() {
        return this == PROVINCE || this == UNIT;
    }

    /** How a file writes a scope that is not the province's own; for those it writes which province or unit it is. */
    public String code() {
        return code;
    }

    static Optional<PrintedScope> coded(String code) {
        return Stream.of(values())
                .filter(each -> !each.isOwn() && each.code.equals(code))
                .findFirst();
    }
}
