/** Points, ranks and what explains them. The arithmetic knows no database: figures and rules go in, places come out. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "schema",
            "province",
            "unit",
            "target",
            "score",
            "score :: ui",
            "assignment",
            "progress",
            "procedure",
            "simplification",
            "dossier",
            "contest",
            "contest :: ui"
        })
@NullMarked
package vn.tinhgon.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
