/** Ideas on screen: the list, what is asked to give, take up or decline one, and who a plan owes something to. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.idea.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
