/** Who did what, chained. */
@NullMarked
package vn.tinhgon.platform.audit;

import org.jspecify.annotations.NullMarked;
