/** Which province a request, job or test belongs to, and the pool that binds each connection to it. */
@NullMarked
package vn.tinhgon.platform.tenancy;

import org.jspecify.annotations.NullMarked;
