/** What looks merely formal, on screen: a list of questions, and those about a plan beside it. */
@NamedInterface("ui")
@NullMarked
package vn.tinhgon.formality.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
