/** Tables in and out: what a file from a spreadsheet says, what taking it in would come to, and exports. */
@NullMarked
package vn.tinhgon.platform.exchange;

import org.jspecify.annotations.NullMarked;
