package vn.tinhgon.progress;

import java.util.Optional;

/**
 * Which figures of a period to list.
 *
 * @param state empty for all
 * @param unit part of the unit's name, with or without diacritics; blank for all
 * @param questioned only those with something odd or not confirmed by all who lead them, or only those without; empty
 *     for all
 */
public record FigureFilter(Optional<EntryState> state, String unit, Optional<Boolean> questioned) {

    public static final FigureFilter ALL = new FigureFilter(Optional.empty(), "", Optional.empty());
}
