/** What units have reported, as the report of a period: put together once, read on screen, taken along and kept. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "schema",
            "platform",
            "unit",
            "target",
            "assignment",
            "progress",
            "progress :: ui"
        })
@NullMarked
package vn.tinhgon.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
