/** The list of targets. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.unit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
