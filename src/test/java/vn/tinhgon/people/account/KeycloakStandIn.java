package vn.tinhgon.people.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of Keycloak's Admin API as the portal uses, answering as Keycloak 26.7.3 was seen to, with what no real one does
 * when told to: it falls silent in the middle. The real one is in AccountsIT.
 */
class KeycloakStandIn implements AutoCloseable {

    record User(String id, String username, String firstName, String email, Boolean emailVerified) {}

    private record Answer(int status, Object body) {}

    private static final Answer NOTHING = new Answer(404, Map.of("error", "not found"));
    private static final Pattern USERS = Pattern.compile("/users(?:/([^/]+)(?:/(logout|reset-password))?)?");
    private static final Pattern MEMBERS = Pattern.compile("/organizations/([^/]+)/members(?:/([^/]+))?");
    private static final Pattern OF_MEMBER = Pattern.compile("/organizations/members/([^/]+)/organizations");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, User> users = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final HttpServer server;

    /** Each request that changes something: {@code POST /users}. */
    final List<String> told = new CopyOnWriteArrayList<>();

    /** A request of this kind is not answered. */
    volatile String silentAt = "never";

    KeycloakStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/tinhgon/protocol/openid-connect/token", exchange -> {
            send(exchange, new Answer(200, Map.of("access_token", "token", "expires_in", 300)));
        });
        server.createContext("/admin/realms/tinhgon", this::answer);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/tinhgon";
    }

    /** An account that was there before anybody asked the portal, its address known to be theirs; returns its subject. */
    synchronized String has(String username, String email) {
        return has(username, email, true);
    }

    synchronized String has(String username, String email, boolean verified) {
        var user = new User(UUID.randomUUID().toString(), username, "Có sẵn", email, verified);
        users.put(user.id(), user);
        return user.id();
    }

    synchronized void goes(String username) {
        users.remove(subjectOf(username));
    }

    synchronized void isMember(String subject, String organization) {
        members.computeIfAbsent(organization, alias -> new HashSet<>()).add(subject);
    }

    synchronized List<String> usernames() {
        return users.values().stream().map(User::username).toList();
    }

    synchronized String subjectOf(String username) {
        return named(username).getFirst().id();
    }

    synchronized List<String> organizationsOf(String username) {
        return members.entrySet().stream()
                .filter(organization -> organization.getValue().stream()
                        .map(users::get)
                        .anyMatch(user -> user != null && user.username().equals(username)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/admin/realms/tinhgon".length());
        var request = exchange.getRequestMethod() + " " + path;
        if (request.matches(silentAt)) {
            exchange.close();
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!exchange.getRequestMethod().equals("GET")) {
            told.add(request);
        }
        send(
                exchange,
                answer(
                        exchange.getRequestMethod(),
                        path,
                        exchange.getRequestURI().getQuery(),
                        body));
    }

    private synchronized Answer answer(String method, String path, String query, String body) {
        var user = USERS.matcher(path);
        var member = MEMBERS.matcher(path);
        var ofMember = OF_MEMBER.matcher(path);
        if (ofMember.matches()) {
            return new Answer(200, organizationsWith(ofMember.group(1)));
        } else if (member.matches()) {
            return membership(method, member.group(1), member.group(2), body);
        } else if (path.equals("/organizations")) {
            var alias = query.substring(query.indexOf("alias:") + "alias:".length());
            return new Answer(200, List.of(Map.of("id", alias, "alias", alias)));
        } else if (user.matches()) {
            return account(method, user.group(1), query, body);
        }
        return NOTHING;
    }

    private List<Map<String, String>> organizationsWith(String subject) {
        return members.entrySet().stream()
                .filter(organization -> organization.getValue().contains(subject))
                .map(organization -> Map.of("id", organization.getKey(), "alias", organization.getKey()))
                .toList();
    }

    private Answer membership(String method, String organization, String subject, String body) {
        var those = members.computeIfAbsent(organization, alias -> new HashSet<>());
        return switch (method) {
            case "POST" -> those.add(body.replace("\"", "")) ? new Answer(201, "") : new Answer(409, Map.of());
            case "DELETE" -> those.remove(subject) ? new Answer(204, "") : NOTHING;
            default -> NOTHING;
        };
    }

    private Answer account(String method, String subject, String query, String body) {
        if (subject != null && !users.containsKey(subject)) {
            return NOTHING;
        }
        return switch (method) {
            case "GET" -> new Answer(200, named(query.substring(query.indexOf("username=") + "username=".length())));
            case "POST" -> subject == null ? made(JSON.readValue(body, User.class)) : new Answer(204, "");
            case "PUT" -> new Answer(204, "");
            case "DELETE" -> {
                users.remove(subject);
                yield new Answer(204, "");
            }
            default -> NOTHING;
        };
    }

    private List<User> named(String username) {
        return users.values().stream()
                .filter(user -> user.username().equals(username))
                .toList();
    }

    private Answer made(User asked) {
        if (users.values().stream().anyMatch(user -> user.email().equals(asked.email()))) {
            return new Answer(409, Map.of("errorMessage", "User exists with same email"));
        }
        var user = new User(UUID.randomUUID().toString(), asked.username(), asked.firstName(), asked.email(), false);
        users.put(user.id(), user);
        return new Answer(201, "/users/" + user.id());
    }

    private static void send(HttpExchange exchange, Answer answer) {
        try (exchange) {
            var place = answer.body() instanceof String text ? text : "";
            if (!place.isEmpty()) {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1" + place);
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var body = answer.body() instanceof String ? new byte[0] : JSON.writeValueAsBytes(answer.body());
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
