/** Accounts and memberships at Keycloak: what the portal tells it, and nothing of whom or why. */
@NullMarked
package vn.tinhgon.platform.accounts;

import org.jspecify.annotations.NullMarked;
