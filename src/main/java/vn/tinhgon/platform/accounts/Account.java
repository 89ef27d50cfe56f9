package vn.tinhgon.platform.accounts;

import java.util.Optional;

/**
 * An account as Keycloak has it.
 *
 * @param subject Keycloak's lasting name for it
 * @param email empty where it has none
 */
public record Account(String subject, String username, Optional<String> email) {}
