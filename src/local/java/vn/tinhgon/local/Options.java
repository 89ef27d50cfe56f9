package vn.tinhgon.local;

import java.util.List;

/** What was asked for on the command line. */
record Options(PortalPorts ports, boolean fresh) {

    /** @throws IllegalArgumentException that says which word was not understood */
    static Options of(String... arguments) {
        var ports = PortalPorts.USUAL;
        var fresh = false;
        var words = List.of(arguments).iterator();
        while (words.hasNext()) {
            var word = words.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--port" -> ports = ports.withPortal(port(word, words));
                case "--management-port" -> ports = ports.withManagement(port(word, words));
                case "--keycloak-port" -> ports = ports.withKeycloak(port(word, words));
                case "--database-port" -> ports = ports.withDatabase(port(word, words));
                default -> throw new IllegalArgumentException("Not an option: " + word + " (see ./portal help)");
            }
        }
        return new Options(ports, fresh);
    }

    private static int port(String option, java.util.Iterator<String> words) {
        var text = words.hasNext() ? words.next() : "nothing";
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException(option + " needs a port between 1 and 65535, not " + text);
        }
        return Integer.parseInt(text);
    }
}
