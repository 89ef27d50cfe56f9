/** Ideas from staff and from feedback, which units in charge take up into plans or decline, and plans credit. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "schema",
            "platform",
            "unit",
            "procedure",
            "procedure :: ui",
            "simplification",
            "simplification :: ui"
        })
@NullMarked
package vn.tinhgon.idea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
