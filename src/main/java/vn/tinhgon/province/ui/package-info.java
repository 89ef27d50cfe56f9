/** The page where somebody chooses one of their provinces. */
@NullMarked
package vn.tinhgon.province.ui;

import org.jspecify.annotations.NullMarked;
