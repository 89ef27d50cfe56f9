/** The year at a glance, for the province and for each unit: pictures of what other rooms know. It writes nothing. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "schema",
            "platform",
            "unit",
            "progress",
            "simplification",
            "simplification :: ui",
            "leaderboard",
            "score",
            "leaderboard :: ui"
        })
@NullMarked
package vn.tinhgon.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
