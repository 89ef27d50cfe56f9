/** Pages where a province is chosen, where provinces are run, and where those that ended are read. */
@NullMarked
package vn.tinhgon.province.ui;

import org.jspecify.annotations.NullMarked;
