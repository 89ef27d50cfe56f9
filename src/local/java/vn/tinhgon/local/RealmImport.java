package vn.tinhgon.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm that a local Keycloak imports: keycloak-realm.json, with the portal's address of this run, the client's
 * secrets, and the demo people as members of their provinces' organizations.
 */
final class RealmImport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RealmImport() {}

    static String json(String portalUrl, Secrets secrets, List<DemoPerson> people) throws IOException {
        var text = Files.readString(Workshop.root().resolve("keycloak-realm.json"))
                .replace(PortalPorts.USUAL.portalUrl(), portalUrl);
        var realm = (ObjectNode) JSON.readTree(text);
        for (var client : realm.withArray("clients")) {
            ((ObjectNode) client)
                    .put("secret", secrets.of(client.path("clientId").asString()));
        }
        for (var person : people) {
            realm.withArray("users").add(account(person));
        }
        for (var organization : realm.withArray("organizations")) {
            var members = ((ObjectNode) organization).withArray("members");
            people.stream()
                    .filter(person ->
                            person.province().equals(organization.path("alias").asString()))
                    .forEach(person -> members.addObject()
                            .put("username", person.username())
                            .put("membershipType", "UNMANAGED"));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    }

    private static ObjectNode account(DemoPerson person) {
        var account = JSON.createObjectNode()
                .put("id", person.subject())
                .put("username", person.username())
                .put("enabled", true)
                .put("firstName", person.fullName())
                .put("email", person.username() + "@" + person.province() + ".example")
                .put("emailVerified", true);
        account.withArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", person.password())
                .put("temporary", false);
        // An imported account gets no role by itself, and without this one its own account page refuses it.
        account.withArray("realmRoles").add("default-roles-tinhgon");
        return account;
    }
}
