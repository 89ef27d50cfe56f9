package vn.tinhgon.platform.accounts;

import java.util.Optional;

/**
 * An account as Keycloak has it.
 *
 * @param subject Keycloak's lasting name for it
 * @param email empty where it has none
 * @param verified whether Keycloak knows the address to be the holder's
 */
public record Account(String subject, String username, Optional<String> email, boolean verified) {}
