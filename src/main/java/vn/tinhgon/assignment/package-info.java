/** Targets given to units: who leads, who joins, what each has to reach and since when; in bulk. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "schema",
            "platform",
            "unit",
            "procedure",
            "directive",
            "directive :: ui",
            "target",
            "target :: ui"
        })
@NullMarked
package vn.tinhgon.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
