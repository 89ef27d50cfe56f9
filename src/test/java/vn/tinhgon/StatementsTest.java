package vn.tinhgon;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.BusyProvinces;
import vn.tinhgon.fixture.BusyProvinces.Busy;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Screens;
import vn.tinhgon.fixture.Screens.Screen;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;

/** One page, a constant number of statements, whatever the rows: every route is found and opened by every role. */
@PortalTest
class StatementsTest extends SpringBrowserlessTest {

    /** More would be a page that asks for its parts one by one. */
    private static final int MOST = 20;

    @Autowired
    BusyProvinces provinces;

    @Autowired
    StatementCounter statements;

    @Autowired
    Me me;

    Busy small;
    Busy large;

    @BeforeEach
    void a_small_province_and_a_large_one() {
        small = provinces.with(1);
        large = provinces.with(12);
    }

    @Test
    void a_page_sends_as_many_statements_for_twelve_units_as_for_one() {
        assertThat(Screens.all().flatMap(screen -> Stream.of(Role.values()).map(role -> new Opening(screen, role))))
                .allSatisfy(opening -> {
                    var few = opened(opening, small, Map.of());
                    var many = opened(opening, large, Map.of());
                    assertThat(many).as(opening.toString()).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(MOST);
                });
    }

    /** Whether one's own unit is there on that day is asked besides, and nothing else. */
    @Test
    void a_page_of_another_day_sends_at_most_one_statement_more() {
        assertThat(Screens.all().flatMap(screen -> Stream.of(Role.values()).map(role -> new Opening(screen, role))))
                .allSatisfy(opening -> {
                    var today = opened(opening, small, Map.of("day", "2024-06-15"));
                    var yesterday = opened(opening, small, Map.of("day", "2024-06-14"));
                    assertThat(yesterday).as(opening.toString()).hasSizeLessThanOrEqualTo(today.size() + 1);
                });
    }

    /** What a page sends up to the moment it is shown, its grids filled. Who asks has just been read, for a minute. */
    private List<String> opened(Opening opening, Busy busy, Map<String, String> query) {
        var person = busy.person(opening.role());
        person.signIn();
        me.forget(person.province(), person.subject());
        me.get();
        UI.getCurrent().navigate("no-role");
        return statements.of(() -> {
            UI.getCurrent().navigate(opening.screen().address(busy), QueryParameters.simple(query));
            roundTrip();
        });
    }

    private record Opening(Screen screen, Role role) {}
}
