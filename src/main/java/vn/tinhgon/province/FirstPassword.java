package vn.tinhgon.province;

import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;

/** How a province that nobody has entered yet is handed to its first admin. What knows the accounts does it. */
public interface FirstPassword {

    /**
     * Sets it; called bound to {@code province}, in no transaction, since it waits for Keycloak.
     *
     * @throws Refused when somebody has signed in there already, or the account is not there yet
     */
    Given give(ProvinceAlias province);

    /** @param password good for one sign-in, at which another is chosen; it is nowhere else */
    record Given(String username, String fullName, String password) {}
}
