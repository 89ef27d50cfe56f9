/** The day the portal goes by. */
@NullMarked
package vn.tinhgon.platform.calendar;

import org.jspecify.annotations.NullMarked;
