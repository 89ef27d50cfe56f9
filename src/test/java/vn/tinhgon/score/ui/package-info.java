@NullMarked
package vn.tinhgon.score.ui;

import org.jspecify.annotations.NullMarked;
