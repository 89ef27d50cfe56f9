/** Points, ranks and what explains them. The arithmetic knows no database: figures and rules go in, places come out. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "schema",
            "unit",
            "target",
            "score",
            "assignment",
            "progress",
            "procedure",
            "simplification",
            "dossier"
        })
        allowedDependencies = {"kernel", "platform", "schema", "province", "unit", "target", "assignment", "progress"})
            "province",
            "unit",
            "target",
            "assignment",
            "progress",
            "contest",
            "contest :: ui"
        })
@NullMarked
package vn.tinhgon.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
