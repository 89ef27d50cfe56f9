/** Shell, page, formats, messages and error pages. */
@NullMarked
package vn.tinhgon.platform.ui;

import org.jspecify.annotations.NullMarked;
