/** What every feature stands on: the wall, who may, the audit trail, the clock, the shell of the screens. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "schema"})
@NullMarked
package vn.tinhgon.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
