@NullMarked
package vn.tinhgon.score;

import org.jspecify.annotations.NullMarked;
