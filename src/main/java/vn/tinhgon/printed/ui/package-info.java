/** The figures of printed reports on screen. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.printed.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
