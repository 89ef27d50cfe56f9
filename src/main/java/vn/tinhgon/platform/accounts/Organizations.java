package vn.tinhgon.platform.accounts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;

/** The provinces as Keycloak has them, found by alias: its own ids of organizations change with each import. */
@Component
class Organizations {

    private record Organization(String id, String alias) {}

    private static final ParameterizedTypeReference<List<Organization>> SEVERAL = new ParameterizedTypeReference<>() {};

    private final KeycloakHttp http;

    Organizations(KeycloakHttp http) {
        this.http = http;
    }

    void join(String subject, ProvinceAlias province) {
        var organization = get(province);
        try {
            // The body is the account's id as a JSON string.
            http.ask(keycloak -> keycloak.post()
                    .uri("/organizations/{id}/members", organization)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("\"" + subject + "\"")
                    .retrieve()
                    .toBodilessEntity());
        } catch (HttpClientErrorException.Conflict already) {
            // A member they are.
        }
    }

    void leave(String subject, ProvinceAlias province) {
        find(province).ifPresent(organization -> {
            try {
                http.ask(keycloak -> keycloak.delete()
                        .uri("/organizations/{id}/members/{member}", organization, subject)
                        .retrieve()
                        .toBodilessEntity());
            } catch (HttpClientErrorException.NotFound none) {
                // No member they are.
            }
        });
    }

    /** The aliases of all that the account belongs to. */
    List<String> of(String subject) {
        return requireNonNull(http.ask(keycloak -> keycloak.get()
                        .uri("/organizations/members/{member}/organizations", subject)
                        .retrieve()
                        .body(SEVERAL)))
                .stream()
                .map(Organization::alias)
                .toList();
    }

    void make(ProvinceAlias province, String name) {
        if (find(province).isPresent()) {
            return;
        }
        var organization = Map.of("alias", province.text(), "name", name, "enabled", true);
        try {
            http.ask(keycloak -> keycloak.post()
                    .uri("/organizations")
                    .body(organization)
                    .retrieve()
                    .toBodilessEntity());
        } catch (HttpClientErrorException.Conflict taken) {
            if (find(province).isEmpty()) {
                throw new Refused("account.error.organizationTaken", name);
            }
        }
    }

    private String get(ProvinceAlias province) {
        return find(province).orElseThrow(() -> new Refused("account.error.noOrganization"));
    }

    private Optional<String> find(ProvinceAlias province) {
        return requireNonNull(http.ask(keycloak -> keycloak.get()
                        .uri("/organizations?q=alias:{alias}", province.text())
                        .retrieve()
                        .body(SEVERAL)))
                .stream()
                .filter(organization -> organization.alias().equals(province.text()))
                .map(Organization::id)
                .findFirst();
    }
}
