/** What earns points: score sheets as data of a province, version by version, and points that are entered by hand. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "schema", "unit", "target"})
@NullMarked
package vn.tinhgon.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
