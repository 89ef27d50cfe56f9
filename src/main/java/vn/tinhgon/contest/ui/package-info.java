/** Contested figures on screen: the list, what is asked to contest one, and the answer. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.contest.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
