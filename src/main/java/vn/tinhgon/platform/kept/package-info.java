/** What people have typed and not yet saved, each their own. */
@NullMarked
package vn.tinhgon.platform.kept;

import org.jspecify.annotations.NullMarked;
