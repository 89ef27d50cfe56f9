/**
 * What stands beside the portal on a desk, in tests and in the journeys: MariaDB, Keycloak, demo people, and the
 * launcher that starts them. Compiled as test code, so that none of it can reach the jar.
 */
@NullMarked
package vn.tinhgon.local;

import org.jspecify.annotations.NullMarked;
