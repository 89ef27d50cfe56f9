/** Looking after the fact: the audit trail and its chain, and whether the sums hold. It changes no figure. */
@ApplicationModule(allowedDependencies = {"kernel", "schema", "platform", "unit", "leaderboard"})
@NullMarked
package vn.tinhgon.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
