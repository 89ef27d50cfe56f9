/**
 * What Keycloak is told about the people of a province, and what it says of them: accounts follow the portal by an
 * outbox, sign-ins are written down.
 *
 * @see "docs/decisions/0006-accounts-follow-the-portal.md"
 */
@NullMarked
package vn.tinhgon.people.account;

import org.jspecify.annotations.NullMarked;
