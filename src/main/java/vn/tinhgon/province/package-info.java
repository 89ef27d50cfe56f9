/** The tenants and their settings. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform"})
@NullMarked
package vn.tinhgon.province;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
