package vn.tinhgon.procedure;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * Which procedures of the catalogue to list.
 *
 * @param text in name or one of the codes, diacritics need not be typed; blank for all
 * @param field exactly, however its marks are written; empty for all
 */
public record CatalogueFilter(
        String text, Optional<ProcedureScope> scope, Optional<String> field, Optional<UnitId> unit, Which which) {

    /** Whether they are still in force. */
    public enum Which {
        IN_FORCE,
        ABOLISHED,
        ALL
    }

    public static final CatalogueFilter IN_FORCE =
            new CatalogueFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Which.IN_FORCE);
}
