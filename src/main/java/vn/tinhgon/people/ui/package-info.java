/** Pages of people and of who may do what. */
@NullMarked
package vn.tinhgon.people.ui;

import org.jspecify.annotations.NullMarked;
