/** Who is signed in, in which capacity, and what that capacity may do. */
@NullMarked
package vn.tinhgon.platform.access;

import org.jspecify.annotations.NullMarked;
