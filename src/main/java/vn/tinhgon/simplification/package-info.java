/** Plans that cut or simplify procedures: before and after, what they save, and the two goals they serve. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "procedure"})
@NullMarked
package vn.tinhgon.simplification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
