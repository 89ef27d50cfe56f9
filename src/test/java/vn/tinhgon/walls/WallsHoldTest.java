package vn.tinhgon.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.walls.Siege.Tally;

/**
 * Whatever is asked of the services and of the database, by whomever: no canary of another province comes back, none of
 * another unit's draft, and no row of another province changes. Ordinarily 20,000 requests; {@code ./portal test --long}
 * makes a million.
 */
@PortalTest
class WallsHoldTest {

    private static final int A_WORLD = 2_000;
    private static final int A_BATCH = 200;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Provinces provinces;

    @Autowired
    Me me;

    private final Tally tally = new Tally();

    @Test
    void against_requests_to_services_and_to_the_database() {
        Printed.refusalsAreExpected();
        var requests = Draw.howMany("requests", 20_000);
        var draw = Draw.of("services and database");
        var doors = Door.all(portal);
        assertThat(doors).hasSizeGreaterThan(30);
        try (var worlds = new Worlds(provinces, draw);
                var owner = new Owner()) {
            for (var sent = 0; sent < requests; sent += A_WORLD) {
                besiege(worlds.next(), owner, draw, doors, Math.min(A_WORLD, requests - sent));
            }
            worlds.say();
        }
        var never = new TreeSet<>(doors.stream()
                .filter(door -> door.may() == null || door.may().value() != Right.RUN_PLATFORM)
                .map(Door::toString)
                .toList());
        never.removeAll(tally.answered().keySet());
        Printed.line("%d requests to %d methods of services and to the database: %s", requests, doors.size(), tally);
        Printed.line("methods that refused every request: %s", never);
        tally.assertThatSomethingWasSeen();
        assertThat(never)
                .as("methods that refused every request: teach Values what they need")
                .hasSizeLessThan(doors.size() / 3);
    }

    private void besiege(World world, Owner owner, Draw draw, List<Door> doors, int requests) {
        var siege = new Siege(world, owner, draw, me, tally);
        var rows = new Rows(owner);
        try (var database = new DatabaseRequests(world, draw, owner)) {
            for (var sent = 0; sent < requests; sent += A_BATCH) {
                var inside = draw.one(world.provinces());
                var others = world.othersThan(inside);
                var before = rows.of(others);
                for (var request = 0; request < A_BATCH; request++) {
                    if (draw.percent(50)) {
                        siege.ask(draw.one(doors), inside);
                    } else {
                        assertThat(database.send(inside)).isEmpty();
                    }
                }
                assertThat(rows.of(others))
                        .as("rows of others after requests of " + inside.tenant())
                        .isEqualTo(before);
            }
        }
    }
}
