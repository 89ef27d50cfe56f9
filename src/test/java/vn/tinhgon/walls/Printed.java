package vn.tinhgon.walls;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What a run of the walls says on the terminal. */
final class Printed {

    private Printed() {}

    @SuppressWarnings("AnnotateFormatMethod")
    static void line(String form, Object... parts) {
        System.out.println("walls: " + form.formatted(parts));
    }

    /** Thousands of requests are refused on purpose; the log need not repeat each. */
    static void refusalsAreExpected() {
        for (var name : new String[] {"org.mariadb.jdbc", "org.jooq", "vn.tinhgon", "com.vaadin"}) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }
}
