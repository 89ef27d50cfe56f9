/** What ministries announce and ask: until when units publish what follows from it, and whether they did. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit"})
@NullMarked
package vn.tinhgon.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
