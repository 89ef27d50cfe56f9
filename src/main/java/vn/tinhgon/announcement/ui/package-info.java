/** Ministries' announcements on screen. */
@NullMarked
package vn.tinhgon.announcement.ui;

import org.jspecify.annotations.NullMarked;
