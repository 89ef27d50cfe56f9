/** The audit trail on screen. */
@NullMarked
package vn.tinhgon.inspection.ui;

import org.jspecify.annotations.NullMarked;
