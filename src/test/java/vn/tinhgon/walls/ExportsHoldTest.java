package vn.tinhgon.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTester;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
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
 * Files, too: those that services write or return, and those that pages offer for download. Ordinarily 100; {@code
 * ./portal test --long} fetches a thousand. How many ways to a file there are is printed: as long as there are none,
 * nothing is proven.
 */
@PortalTest
class ExportsHoldTest extends SpringBrowserlessTest {

    private static final int A_WORLD = 50;
    private static final int MOST_TOURS = 20;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Provinces provinces;

    @Autowired
    Me me;

    private final Tally tally = new Tally();
    private final Set<Screen> offering = new LinkedHashSet<>();
    private boolean toured;
    private int offered;

    @Test
    void against_every_file_that_is_handed_out() {
        Printed.refusalsAreExpected();
        var exports = Draw.howMany("exports", 100);
        var draw = Draw.of("exports");
        var doors = Door.all(portal).stream().filter(Door::exports).toList();
        var screens = Screens.all().toList();
        try (var worlds = new Worlds(provinces, draw);
                var owner = new Owner()) {
            while (offered < exports) {
                var world = worlds.next();
                var siege = new Siege(world, owner, draw, me, tally);
                var rows = new Rows(owner);
                for (var inside : world.provinces()) {
                    var others = world.othersThan(inside);
                    var before = rows.of(others);
                    var share = A_WORLD / world.provinces().size();
                    for (var file = 0; file < share && !doors.isEmpty(); file++) {
                        siege.ask(draw.one(doors), inside);
                    }
                    download(offered + share, screens, world, inside, siege, draw);
                    assertThat(rows.of(others)).isEqualTo(before);
                }
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
        Printed.line(
                "exports: %d methods of services hand out files %s, %d downloads were offered by %d pages: %s",
                doors.size(), doors, offered, screens.size(), tally);
        assertThat(tally.answered()).as("files fetched").isNotEmpty();
    }

    /** One tour of all pages finds those that offer files; then only these are opened, until there are {@code enough}. */
    private void download(int enough, List<Screen> screens, World world, Inside inside, Siege siege, Draw draw) {
        for (var tour = 0; tour < MOST_TOURS && offered < enough; tour++) {
            for (var screen : List.copyOf(toured ? offering : screens)) {
                downloads(screen, world, inside, siege, draw);
            }
            toured = true;
            assertThat(offering).as("pages that offer files").isNotEmpty();
        }
    }

    /** What a page offers to somebody who may open it. */
    private void downloads(Screen screen, World world, Inside inside, Siege siege, Draw draw) {
        var sender = Sender.drawn(inside, draw, me, screen.view().getAnnotation(May.class));
        if (sender.person() == null || sender.disposesOfProvinces(screen.view().getAnnotation(May.class))) {
            return;
        }
        sender.person().signIn();
        VaadinSession.getCurrent().close();
        roundTrip();
        Addresses.open(Addresses.of(screen, world, inside, draw), Addresses.query(world, inside, draw));
        roundTrip();
        anchors().forEach(anchor -> {
            offered++;
            offering.add(screen);
            var file = new ByteArrayOutputStream();
            var answer = sender.does(() -> {
                new AnchorTester(anchor).download(file);
                return file;
            });
            var seen = Seen.in(answer);
            siege.judge(sender, Seen.in(), seen, "download at " + screen);
            if (!(answer instanceof Throwable)) {
                tally.count("download at " + screen, seen);
            }
        });
    }

    private List<Anchor> anchors() {
        return find(Anchor.class, UI.getCurrent()).all().stream()
                .filter(anchor -> anchor.getHref().contains("VAADIN/dynamic"))
                .toList();
    }
}
