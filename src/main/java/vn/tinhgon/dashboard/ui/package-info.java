/** The dashboards on screen. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.dashboard.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
