/** The signed documents on screen. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.directive.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
