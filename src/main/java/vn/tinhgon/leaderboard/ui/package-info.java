/** The leaderboard and its explanations on screen. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.leaderboard.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
