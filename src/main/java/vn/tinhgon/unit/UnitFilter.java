package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which units to look for.
 *
 * @param day units of that day, as they are then called
 * @param text part of a name, short name or code, with or without diacritics; empty for any
 * @param kind none for any
 */
public record UnitFilter(LocalDate day, String text, Optional<UnitKind> kind) {

    public UnitFilter {
        text = text.strip();
    }

    /** Whether it leaves units out, so that what is left is no tree. */
    public boolean narrows() {
        return !text.isEmpty() || kind.isPresent();
    }
}
