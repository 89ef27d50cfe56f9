/** Accounts, roles, and the capacity somebody acts in. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "province", "unit"})
@NullMarked
package vn.tinhgon.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
