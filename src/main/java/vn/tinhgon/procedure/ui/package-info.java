/** The catalogue of procedures on screen. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.procedure.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
