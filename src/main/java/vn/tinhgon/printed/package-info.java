/** Figures taken over from printed reports: word for word, beside the province's own, never scored. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "target", "target :: ui"})
@NullMarked
package vn.tinhgon.printed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
