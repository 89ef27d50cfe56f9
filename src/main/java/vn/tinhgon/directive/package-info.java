/** Signed documents: the legal basis of programmes and their targets. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform"})
@NullMarked
package vn.tinhgon.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
