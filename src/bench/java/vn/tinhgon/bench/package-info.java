/** Measures, each figure a ratio of two things timed in the same run: `./portal bench`. */
@NullMarked
package vn.tinhgon.bench;

import org.jspecify.annotations.NullMarked;
