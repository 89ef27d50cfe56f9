package vn.tinhgon.dossier;

import java.util.Optional;
import vn.tinhgon.kernel.PeriodId;

/**
 * Which overdue dossiers to list.
 *
 * @param cause its code or, where the case system has none, its words; empty for all
 * @param text part of the unit's name or of the dossier's code, diacritics need not be typed; blank for all
 */
public record OverdueFilter(PeriodId period, Optional<String> cause, String text) {}
