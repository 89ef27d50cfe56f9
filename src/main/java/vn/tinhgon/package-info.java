@NullMarked
package vn.tinhgon;

import org.jspecify.annotations.NullMarked;
