/**
 * The walls between provinces, and between units of one, tried at random: canaries stand behind them, and whatever the
 * portal answers must sing of no other province. And broken on purpose, each guard in its turn.
 */
@NullMarked
package vn.tinhgon.walls;

import org.jspecify.annotations.NullMarked;
