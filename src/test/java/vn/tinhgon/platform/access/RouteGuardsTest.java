package vn.tinhgon.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tinhgon.fixture.BusyProvinces;
import vn.tinhgon.fixture.BusyProvinces.Busy;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Screens;
import vn.tinhgon.fixture.Screens.Screen;

/** No page stands open: every route is found, and tried without the right, with it, and unguarded. */
@PortalTest
class RouteGuardsTest extends SpringBrowserlessTest {

    private static final String REFUSED = "NotForThisRole";

    @Autowired
    BusyProvinces provinces;

    @Autowired
    MayNavigationChecker checker;

    Busy busy;

    @BeforeEach
    void people_of_every_role() {
        busy = provinces.with(1);
    }

    @Test
    void each_page_says_who_may_open_it() {
        assertThat(Screens.all())
                .hasSizeGreaterThan(5)
                .allSatisfy(screen -> assertThat(screen.view().isAnnotationPresent(May.class))
                        .as(screen.toString())
                        .isNotEqualTo(screen.view().isAnnotationPresent(OpenToAccounts.class)));
    }

    @Test
    void nobody_sees_a_page_without_signing_in() {
        assertThat(Screens.all()).allSatisfy(screen -> {
            SecurityContextHolder.clearContext();
            assertThat(opened(screen)).isNotEqualTo(screen.toString());
        });
    }

    @Test
    void an_account_without_a_role_sees_the_one_page_that_says_whom_to_ask() {
        busy.province().stranger("Người lạ").signIn();
        assertThat(Screens.all())
                .allSatisfy(screen -> assertThat(opened(screen)).isIn("NoRoleView", "ProvinceChoiceView", REFUSED));
    }

    /** The shell would lead them elsewhere all the same; the guard refuses without it. */
    @Test
    void the_guard_itself_refuses_an_account_without_a_role() {
        busy.province().stranger("Người lạ").signIn();
        assertThat(Screens.all().filter(screen -> screen.view().isAnnotationPresent(May.class)))
                .allSatisfy(screen -> assertThat(checker.check(visit(screen)).decision())
                        .as(screen.toString())
                        .isEqualTo(AccessCheckDecision.DENY));
    }

    private NavigationContext visit(Screen screen) {
        return new NavigationContext(
                UI.getCurrent().getInternals().getRouter(),
                screen.view(),
                new Location(screen.address(busy)),
                RouteParameters.empty(),
                () -> "stranger",
                role -> false,
                false);
    }

    @ParameterizedTest
    @EnumSource
    void a_role_sees_the_pages_that_it_has_a_right_to_and_no_other(Role role) {
        busy.person(role).signIn();
        assertThat(Screens.all().filter(screen -> screen.view().isAnnotationPresent(May.class)))
                .allSatisfy(screen -> assertThat(opened(screen))
                        .isIn(mayOpen(role, screen) ? shown(role, screen) : List.of(REFUSED)));
    }

    /** Who runs the platform is in no province: what an address of one names is not there for them. */
    private static List<String> shown(Role role, Screen screen) {
        return role == Role.PLATFORM_OPERATOR ? List.of(screen.toString(), "NoSuchRow") : List.of(screen.toString());
    }

    /** A service behind the page still refuses, so what comes may be no page; but it is not the guard that stops it. */
    @ParameterizedTest
    @EnumSource
    void a_page_lies_open_when_its_guard_is_switched_off(Role role) {
        busy.person(role).signIn();
        assertThat(Screens.all().filter(screen -> !mayOpen(role, screen)))
                .allSatisfy(screen -> GuardOff.during(
                        "route." + screen, () -> assertThat(opened(screen)).isNotEqualTo(REFUSED)));
    }

    private static boolean mayOpen(Role role, Screen screen) {
        var may = screen.view().getAnnotation(May.class);
        return may == null || role.holds(may.value());
    }

    /** What is then on screen; nothing, where the browser is sent to sign in. */
    private String opened(Screen screen) {
        UI.getCurrent().navigate(screen.address(busy));
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(page -> page.getClass().getSimpleName())
                .orElse("");
    }
}
