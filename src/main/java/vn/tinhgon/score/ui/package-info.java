/** Score sheets and entered points on screen. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.score.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
