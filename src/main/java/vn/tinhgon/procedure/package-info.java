/** The catalogue of procedures: what each asks of whom, as decisions have issued, amended and abolished it. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit"})
@NullMarked
package vn.tinhgon.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
