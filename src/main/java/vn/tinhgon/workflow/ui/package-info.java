/** Internal workflows on screen. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.workflow.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
