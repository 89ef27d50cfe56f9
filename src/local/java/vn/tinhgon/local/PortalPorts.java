package vn.tinhgon.local;

/** Where each part of a local portal listens on loopback; {@code management} is the portal's health and metrics. */
public record PortalPorts(int portal, int management, int keycloak, int database) {

    /** What {@code ./portal run} takes unless told otherwise. */
    public static final PortalPorts USUAL = new PortalPorts(8080, 8082, 8081, 3307);

    /** Four that nobody uses at the moment. */
    public static PortalPorts free() {
        return new PortalPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    /** The portal as the browser knows it: by name, since a browser trusts cookies of localhost and not of an address. */
    public String portalUrl() {
        return "http://localhost:" + portal;
    }

    /** Keycloak as browser and portal know it. */
    public String keycloakUrl() {
        return "http://localhost:" + keycloak;
    }

    /** Who signs the tokens. */
    public String issuer() {
        return keycloakUrl() + "/realms/tinhgon";
    }

    PortalPorts withPortal(int port) {
        return new PortalPorts(port, management, keycloak, database);
    }

    PortalPorts withManagement(int port) {
        return new PortalPorts(portal, port, keycloak, database);
    }

    PortalPorts withKeycloak(int port) {
        return new PortalPorts(portal, management, port, database);
    }

    PortalPorts withDatabase(int port) {
        return new PortalPorts(portal, management, keycloak, port);
    }
}
