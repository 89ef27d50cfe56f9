/** Internal workflows: how units handle procedures, as decisions approve it, and which procedures still have none. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "procedure", "procedure :: ui"})
@NullMarked
package vn.tinhgon.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
