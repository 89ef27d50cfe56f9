/** Periods, and what each unit reports in them: recorded, submitted, approved or returned. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "target"})
@NullMarked
package vn.tinhgon.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
