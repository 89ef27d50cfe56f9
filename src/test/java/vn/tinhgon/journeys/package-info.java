/** What people do, in a real browser on the packaged portal with a real Keycloak. */
@NullMarked
package vn.tinhgon.journeys;

import org.jspecify.annotations.NullMarked;
