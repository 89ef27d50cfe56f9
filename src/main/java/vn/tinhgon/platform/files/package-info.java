/** Files that people hand in: looked into, hashed, kept in pieces, handed out again. */
@NullMarked
package vn.tinhgon.platform.files;

import org.jspecify.annotations.NullMarked;
