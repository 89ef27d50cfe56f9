/** Figures by which units are compared and which they contest, with a cause and files, and what the province answers. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "progress"})
@NullMarked
package vn.tinhgon.contest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
