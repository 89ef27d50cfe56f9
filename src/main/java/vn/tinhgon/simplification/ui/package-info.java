/** Simplification plans on screen: how far it is to the two goals, and one procedure before and after. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.simplification.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
