/** A target with its units, and giving it to them. */
@NullMarked
package vn.tinhgon.assignment.ui;

import org.jspecify.annotations.NullMarked;
