/** Counts of dossiers, taken in from the province's case system, and the figures that they suggest. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "progress", "progress::ui"})
@NullMarked
package vn.tinhgon.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
