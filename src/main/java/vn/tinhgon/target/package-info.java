/** Programmes of a year, their directives, indicators and goals: as printed, and as the portal reads them. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "directive", "directive :: ui"})
@NullMarked
package vn.tinhgon.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
