/** A unit's sheet of a period, and the province's reading of all figures. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.progress.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
