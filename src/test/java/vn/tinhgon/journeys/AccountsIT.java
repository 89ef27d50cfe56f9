package vn.tinhgon.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.local.PortalStack;
import vn.tinhgon.local.Progress;
import vn.tinhgon.local.Secrets;
import vn.tinhgon.platform.accounts.KeycloakAdmin;
import vn.tinhgon.platform.accounts.KeycloakAt;

/**
 * Accounts follow the portal with a real Keycloak that goes away and comes back, and a portal that is killed half way.
 * What an admin would ask for on a screen is asked for by a row of the outbox; all that comes of it is the portal's work.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsIT {

    private static final ProvinceAlias HUNG_YEN = new ProvinceAlias("hung-yen");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String NEW_PASSWORD = "Rieng-cua-toi-2026";

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static PortalStack stack;
    private static Secrets secrets;
    private static KeycloakAdmin keycloak;
    private static Playwright playwright;
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static PersonId hoa;

    @BeforeAll
    static void a_portal_with_the_demonstration() throws IOException {
        stack = Demonstration.stack();
        secrets = Secrets.in(Demonstration.DIRECTORY);
        keycloak = KeycloakAt.issuer(stack.ports().issuer(), secrets.accountsSecret());
        playwright = Playwright.create();
        setDefaultAssertionTimeout(20_000);
        browser = Desk.browser(playwright);
    }

    @AfterAll
    static void the_browser_closes() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    @Order(1)
    void who_is_invited_gets_an_account_of_the_province_within_seconds() throws Exception {
        hoa = person("nguyen.hoa");
        asked(hoa, "INVITE");
        done(hoa, "INVITE");
        var account = keycloak.find("nguyen.hoa").orElseThrow();
        assertThat(account.subject()).isEqualTo(text("select subject from person where id = ?", hoa));
        assertThat(keycloak.belongsOnlyTo(HUNG_YEN, account.subject())).isTrue();
    }

    @Test
    @Order(2)
    void they_sign_in_with_a_first_password_and_choose_their_own_and_it_is_written_down() throws Exception {
        var first = keycloak.temporaryPassword(
                keycloak.find("nguyen.hoa").orElseThrow().subject());
        try (var desk = desk()) {
            desk.open("").signInHere("nguyen.hoa", first, NEW_PASSWORD).seesTitle("Tài khoản của bạn chưa có vai trò");
        }
        assertThat(text("select concat(device, ' ', address) from sign_in where person_id = ?", hoa))
                .matches("Chrome, .+ (127\\.0\\.0\\.1|[0:]+1)");
    }

    @Test
    @Order(3)
    void signed_out_everywhere_they_are_asked_to_sign_in_on_each_device() throws Exception {
        try (var office = desk();
                var phone = desk()) {
            office.open("").signInHere("nguyen.hoa", NEW_PASSWORD);
            phone.open("").signInHere("nguyen.hoa", NEW_PASSWORD);
            asked(hoa, "SIGN_OUT");
            done(hoa, "SIGN_OUT");
            office.open("").isAskedToSignIn();
            phone.open("").isAskedToSignIn();
        }
    }

    @Test
    @Order(4)
    void while_keycloak_is_away_people_work_on_and_who_comes_new_reads_why_not() throws Exception {
        try (var editor = desk().signIn("ly.thi.mai");
                var latecomer = desk()) {
            var binh = person("tran.binh");
            stack.keycloak().close();
            try {
                asked(binh, "INVITE");
                editor.place("Bảng xếp hạng").seesTitle("Bảng xếp hạng");
                latecomer.open("").sees("hệ thống tài khoản không trả lời").sees("Try again in a few minutes");
                latecomer.looked("accounts-keycloak-away");
                await(() -> text("select last_error from account_task where person_id = ?", binh)
                        .equals("account.error.away"));
            } finally {
                stack.startKeycloak(new Progress(System.out::println));
            }
            latecomer.link("Đăng nhập lại");
            latecomer.isAskedToSignIn();
            due(binh);
            done(binh, "INVITE");
            assertThat(keycloak.belongsOnlyTo(
                            HUNG_YEN, keycloak.find("tran.binh").orElseThrow().subject()))
                    .isTrue();
            editor.place("Việc cần làm").seesTitle("Việc cần làm");
        }
    }

    @Test
    @Order(5)
    void a_portal_that_is_killed_half_way_goes_on_where_it_was() throws Exception {
        var lien = person("vu.lien");
        stack.keycloak().fallSilent();
        try {
            asked(lien, "INVITE");
            await(() -> state(lien, "INVITE").equals("RUNNING"));
        } finally {
            stack.killAndStartPortal();
            stack.keycloak().goOn();
        }
        assertThat(state(lien, "INVITE")).isEqualTo("RUNNING");
        due(lien);
        done(lien, "INVITE");
        assertThat(keycloak.belongsOnlyTo(
                        HUNG_YEN, keycloak.find("vu.lien").orElseThrow().subject()))
                .isTrue();
    }

    @Test
    @Order(6)
    void who_leaves_is_a_member_no_longer_and_keeps_the_account() throws Exception {
        asked(hoa, "LEAVE");
        done(hoa, "LEAVE");
        var account = keycloak.find("nguyen.hoa").orElseThrow();
        assertThat(keycloak.belongsOnlyTo(HUNG_YEN, account.subject())).isFalse();

        keycloak.removeIfInNone(account.subject());
        assertThat(keycloak.find("nguyen.hoa")).isEmpty();
        keycloak.removeIfInNone(account.subject());
        keycloak.signOut(account.subject());
        keycloak.leave(account.subject(), HUNG_YEN);
    }

    @Test
    @Order(7)
    void an_organization_is_made_once() throws Exception {
        var alias = new ProvinceAlias("thu-nghiem");
        keycloak.makeOrganization(alias, "Tỉnh Thử nghiệm");
        keycloak.makeOrganization(alias, "Tỉnh Thử nghiệm");
        assertThat(organization("thu-nghiem").path("name").asString()).isEqualTo("Tỉnh Thử nghiệm");
    }

    @Test
    @Order(8)
    void the_portals_own_account_may_do_nothing_else() throws Exception {
        var token =
                token("tinhgon", "client_credentials", "tinhgon-accounts", "client_secret", secrets.accountsSecret());
        for (var place : List.of(
                "clients",
                "roles",
                "client-scopes",
                "components",
                "identity-provider/instances",
                "authentication/flows",
                "events",
                "admin-events",
                "client-session-stats")) {
            assertThat(asks(token, "GET", place, "")).as(place).isEqualTo(403);
        }
        assertThat(asks(token, "PUT", "", "{\"registrationAllowed\": true}")).isEqualTo(403);
        assertThat(asks(token, "DELETE", "", "")).isEqualTo(403);
        var subject = keycloak.find("tran.minh").orElseThrow().subject();
        assertThat(asks(token, "POST", "users/" + subject + "/impersonation", "{}"))
                .isEqualTo(403);

        var admin = adminToken();
        var management = json(admin, "clients?clientId=realm-management")
                .get(0)
                .path("id")
                .asString();
        var role = json(admin, "clients/" + management + "/roles/realm-admin");
        assertThat(asks(
                        token,
                        "POST",
                        "users/" + subject + "/role-mappings/clients/" + management,
                        JSON.writeValueAsString(List.of(role))))
                .isEqualTo(403);
    }

    // --- What an admin asks for, and what comes of it
    // ---------------------------------------------------------------------

    private static PersonId person(String username) throws SQLException {
        var id = PersonId.next();
        changed(
                "insert into person (id, username, full_name, email) values (?, ?, ?, ?)",
                id.value(),
                username,
                "Người được mời",
                username + "@hung-yen.example");
        return id;
    }

    private static void asked(PersonId person, String task) throws SQLException {
        changed(
                "insert into account_task (id, person_id, task, next_try_at, requested_at)"
                        + " values (?, ?, ?, utc_timestamp(6), utc_timestamp(6))",
                PersonId.next().value(),
                person.value(),
                task);
    }

    /** No need to sit out the pause. */
    private static void due(PersonId person) throws SQLException {
        changed("update account_task set next_try_at = utc_timestamp(6) where person_id = ?", person.value());
    }

    private static void done(PersonId person, String task) throws Exception {
        await(() -> state(person, task).equals("DONE"));
    }

    private static String state(PersonId person, String task) throws SQLException {
        return text("select state from account_task where task = '" + task + "' and person_id = ?", person);
    }

    private interface Question {
        boolean yes() throws Exception;
    }

    private static void await(Question question) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!question.yes()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(100);
        }
    }

    private static Connection bound() throws SQLException {
        var connection =
                DriverManager.getConnection(stack.database().url("portal"), "portal_rw", secrets.readWritePassword());
        connection.setAutoCommit(false);
        try (var bind = connection.createStatement()) {
            bind.execute("set @tenant_id = portal.tenant_of('hung-yen'), @transaction_id = uuid_short()");
        }
        return connection;
    }

    private static void changed(String sql, Object... values) throws SQLException {
        try (var connection = bound();
                var statement = connection.prepareStatement(sql);
                var seal = connection.prepareCall("call portal.seal_audit()")) {
            for (var at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
            seal.execute();
            connection.commit();
        }
    }

    private static String text(String sql, PersonId person) throws SQLException {
        try (var connection = bound();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, person.value());
            var rows = statement.executeQuery();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    // --- What Keycloak says itself
    // ------------------------------------------------------------------------------------------------

    private static JsonNode organization(String alias) throws Exception {
        var admin = adminToken();
        var id = json(admin, "organizations?q=alias:" + alias).get(0).path("id").asString();
        return json(admin, "organizations/" + id);
    }

    private static JsonNode json(String token, String place) throws Exception {
        return JSON.readTree(ask(token, "GET", place, "").body());
    }

    private static int asks(String token, String method, String place, String body) throws Exception {
        return ask(token, method, place, body).statusCode();
    }

    private static HttpResponse<String> ask(String token, String method, String place, String body) throws Exception {
        var address = stack.ports().keycloakUrl() + "/admin/realms/tinhgon" + (place.isEmpty() ? "" : "/" + place);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String adminToken() throws Exception {
        return token(
                "master", "password", "admin-cli", "username", "admin", "password", secrets.keycloakAdminPassword());
    }

    private static String token(String realm, String grant, String client, String... more) throws Exception {
        var form = new StringBuilder("grant_type=" + grant + "&client_id=" + client);
        for (var at = 0; at < more.length; at += 2) {
            form.append('&')
                    .append(more[at])
                    .append('=')
                    .append(URLEncoder.encode(more[at + 1], StandardCharsets.UTF_8));
        }
        var address = stack.ports().keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token";
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static Desk desk() {
        return new Desk(browser, stack.ports().portalUrl());
    }
}
