package vn.tinhgon.platform.accounts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;

/**
 * What the portal does at Keycloak in its own name: accounts, and who belongs to which province. Each of it may be done
 * again: what is already so is taken as done, so whoever does not know how far they came begins anew.
 *
 * <p>Nobody's right is asked here. Who calls it has asked already, and takes no person's word for the subject: see
 * the outbox in the room of people.
 *
 * <p>All of it waits for an answer, 13 seconds at most, and throws {@link KeycloakAway} where none comes.
 *
 * @see "docs/decisions/0006-accounts-follow-the-portal.md"
 */
@Component
public class KeycloakAdmin {

    private record User(
            String id,
            String username,
            @Nullable String email,
            @Nullable Boolean emailVerified) {}

    private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {};

    private final KeycloakHttp http;
    private final Organizations organizations;

    KeycloakAdmin(KeycloakHttp http, Organizations organizations) {
        this.http = http;
        this.organizations = organizations;
    }

    /** The account of that user name; Keycloak does not tell large letters from small ones. */
    public Optional<Account> find(String username) {
        return requireNonNull(http.ask(keycloak -> keycloak.get()
                        .uri("/users?exact=true&username={username}", username)
                        .retrieve()
                        .body(USERS)))
                .stream()
                .findFirst()
                .map(user -> new Account(
                        user.id(),
                        user.username(),
                        Optional.ofNullable(user.email()),
                        Boolean.TRUE.equals(user.emailVerified())));
    }

    /**
     * Makes an account that nobody can sign in to yet, and returns its subject.
     *
     * @param email empty where there is none
     * @throws Refused when there is an account of that name already, or of that address, or Keycloak takes one of them
     *     for none: no account was made
     */
    public String make(String username, String fullName, String email) {
        try {
            return http.ask(keycloak -> made(keycloak, username, fullName, email));
        } catch (HttpClientErrorException.Conflict there) {
            throw new Refused(find(username).isPresent() ? "account.error.someoneElse" : "account.error.emailTaken");
        } catch (HttpClientErrorException.BadRequest invalid) {
            throw new Refused("account.error.invalid");
        }
    }

    private static String made(RestClient keycloak, String username, String fullName, String email) {
        var user = Map.of("username", username, "firstName", fullName, "email", email, "enabled", true);
        var made = keycloak.post().uri("/users").body(user).retrieve().toBodilessEntity();
        var path = requireNonNull(made.getHeaders().getLocation()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Makes the account a member of the province.
     *
     * @throws Refused when Keycloak has no such organization
     */
    public void join(String subject, ProvinceAlias province) {
        organizations.join(subject, province);
    }

    /** Ends the membership; the account stays. */
    public void leave(String subject, ProvinceAlias province) {
        organizations.leave(subject, province);
    }

    /** Whether the account is a member of this province and of no other organization. */
    public boolean belongsOnlyTo(ProvinceAlias province, String subject) {
        return organizations.of(subject).equals(List.of(province.text()));
    }

    /** Takes the account away, unless it still belongs to some province. */
    public void removeIfInNone(String subject) {
        onlyIfThere(() -> {
            if (organizations.of(subject).isEmpty()) {
                http.ask(keycloak ->
                        keycloak.delete().uri("/users/{id}", subject).retrieve().toBodilessEntity());
            }
        });
    }

    /** Ends all sessions of the account, at Keycloak and by its back channel here. */
    public void signOut(String subject) {
        onlyIfThere(() -> http.ask(keycloak ->
                keycloak.post().uri("/users/{id}/logout", subject).retrieve().toBodilessEntity()));
    }

    /** Gives the account a password that must be changed at the next sign-in. Shown once, kept nowhere. */
    public String temporaryPassword(String subject) {
        var password = FirstPassword.next();
        http.ask(keycloak -> keycloak.put()
                .uri("/users/{id}/reset-password", subject)
                .body(Map.of("type", "password", "value", password, "temporary", true))
                .retrieve()
                .toBodilessEntity());
        return password;
    }

    /**
     * Makes the organization of a province; one of that alias is taken as it is.
     *
     * @throws Refused when another organization has that name
     */
    public void makeOrganization(ProvinceAlias province, String name) {
        organizations.make(province, name);
    }

    private static void onlyIfThere(Runnable work) {
        try {
            work.run();
        } catch (HttpClientErrorException.NotFound gone) {
            // Nothing is left to be done to what is not there.
        }
    }
}
