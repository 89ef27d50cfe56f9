/** Transactions and jOOQ. */
@NullMarked
package vn.tinhgon.platform.database;

import org.jspecify.annotations.NullMarked;
