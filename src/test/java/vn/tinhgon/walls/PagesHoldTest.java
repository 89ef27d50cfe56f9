package vn.tinhgon.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.Screens;
import vn.tinhgon.fixture.Screens.Screen;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.walls.Siege.Tally;
import vn.tinhgon.walls.World.Inside;

/**
 * Whatever address is opened, by whomever, with ids from anywhere: the page shows no canary of another province, and none
 * of another unit's draft. Ordinarily 300 pages; {@code ./portal test --long} opens ten thousand.
 */
@PortalTest
class PagesHoldTest extends SpringBrowserlessTest {

    private static final int A_WORLD = 100;
    private static final int A_SESSION = 3;

    @Autowired
    Provinces provinces;

    @Autowired
    Me me;

    private final Tally tally = new Tally();

    @Test
    void against_every_address_with_ids_from_anywhere() {
        Printed.refusalsAreExpected();
        var pages = Draw.howMany("pages", 600);
        var draw = Draw.of("pages");
        var screens = Screens.all().toList();
        assertThat(screens).hasSizeGreaterThan(5);
        try (var worlds = new Worlds(provinces, draw);
                var owner = new Owner()) {
            var rows = new Rows(owner);
            for (var opened = 0; opened < pages; opened += A_WORLD) {
                var world = worlds.next();
                var siege = new Siege(world, owner, draw, me, tally);
                for (var inside : world.provinces()) {
                    var others = world.othersThan(inside);
                    var before = rows.of(others);
                    for (var page = 0;
                            page < Math.min(A_WORLD, pages) / world.provinces().size();
                            page += A_SESSION) {
                        session(screens, world, inside, siege, draw);
                    }
                    assertThat(rows.of(others))
                            .as("rows of others after pages of " + inside.tenant())
                            .isEqualTo(before);
                }
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
        Printed.line(
                "%d pages of %d routes, with what stands after the question mark among %s: %s",
                pages, screens.size(), Addresses.NAMES, tally);
        tally.assertThatSomethingWasSeen();
    }

    /** A session is one person's: another one has another, with pages of its own. */
    private void session(List<Screen> screens, World world, Inside inside, Siege siege, Draw draw) {
        var first = draw.one(screens);
        var sender = Sender.drawn(inside, draw, me, first.view().getAnnotation(May.class));
        if (sender.person() == null) {
            SecurityContextHolder.clearContext();
        } else {
            sender.person().signIn();
        }
        VaadinSession.getCurrent().close();
        roundTrip();
        open(first, sender, world, siege, draw);
        for (var page = 1; page < A_SESSION; page++) {
            open(draw.one(screens), sender, world, siege, draw);
        }
    }

    private void open(Screen screen, Sender sender, World world, Siege siege, Draw draw) {
        var inside = sender.inside();
        if (sender.disposesOfProvinces(screen.view().getAnnotation(May.class))) {
            return;
        }
        var path = Addresses.of(screen, world, inside, draw);
        var query = Addresses.query(world, inside, draw);
        var sent = Seen.in(path, query);
        Object answer;
        try {
            Addresses.open(path, query);
            roundTrip();
            answer = PageWords.shown();
        } catch (RuntimeException refused) {
            answer = refused;
        }
        var seen = Seen.in(answer);
        siege.judge(sender, sent, seen, screen + " at " + path + " " + query);
        tally.count(
                answer instanceof RuntimeException refused
                        ? screen + " " + refused.getClass().getSimpleName()
                        : shown(),
                seen);
    }

    private static String shown() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(page -> page.getClass().getSimpleName())
                .orElse("nothing");
    }
}
