/** Bodies of a province over time. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "province"})
@NullMarked
package vn.tinhgon.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
