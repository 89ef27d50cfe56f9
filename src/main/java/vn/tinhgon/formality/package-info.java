/**
 * Questions about what looks merely formal, which Dispatch 644/CĐ-TTg complains of. They ask, with the numbers, and never
 * punish: no figure, rank or state depends on them, and no other room on this one.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "schema",
            "platform",
            "unit",
            "progress",
            "progress :: ui",
            "simplification",
            "simplification :: ui"
        })
@NullMarked
package vn.tinhgon.formality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
