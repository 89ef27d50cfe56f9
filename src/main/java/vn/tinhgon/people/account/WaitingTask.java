package vn.tinhgon.people.account;

import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.kernel.PersonId;

/**
 * Something that Keycloak is still to be told.
 *
 * @param attempts how often it was tried
 * @param nextTryAt when it is tried next; while it is being carried out, when that counts as given up
 * @param error the key of the sentence that says why the last attempt failed; empty where none has
 */
public record WaitingTask(
        PersonId person,
        String fullName,
        AccountTask task,
        int attempts,
        Instant nextTryAt,
        Optional<String> error,
        Instant requestedAt) {}
