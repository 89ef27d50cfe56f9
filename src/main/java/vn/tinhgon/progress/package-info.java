/** Periods, and what each unit reports in them: recorded, submitted, approved or returned; and the figures of many as one. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "target", "printed", "printed :: ui"})
@NullMarked
package vn.tinhgon.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
