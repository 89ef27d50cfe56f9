package vn.tinhgon.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.province.ProvinceEntered;

/** When somebody signs in it is written down, and that it cannot be keeps nobody out. */
@PortalTest
class SignInsTest {

    @Autowired
    Provinces provinces;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SignIns signIns;

    @Autowired
    SignInStore store;

    @Autowired
    Tenancy tenancy;

    TestProvince hungYen;
    TestPerson editor;
    MockHttpServletRequest request;

    @BeforeEach
    void a_browser() {
        hungYen = provinces.fresh();
        editor = hungYen.editorOf(hungYen.department("Sở Tư pháp"));
        request = new MockHttpServletRequest();
        request.addHeader(
                "User-Agent",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36");
        request.setRemoteAddr("203.113.0.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void gone() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void with_device_and_address() {
        signsIn(editor, hungYen.alias());
        assertThat(latest(hungYen, editor)).singleElement().satisfies(signIn -> {
            assertThat(signIn.device()).isEqualTo("Chrome, Windows");
            assertThat(signIn.address()).isEqualTo("203.113.0.7");
        });
    }

    @Test
    void in_the_province_that_is_entered_and_no_other() {
        var anGiang = provinces.fresh();
        var there = anGiang.alsoHere(editor, Role.INSPECTOR, anGiang.unit("INSPECTORATE", "Thanh tra tỉnh"));
        signsIn(editor, hungYen.alias());
        assertThat(latest(anGiang, there)).isEmpty();
        signsIn(editor, hungYen.alias(), anGiang.alias());
        assertThat(latest(anGiang, there)).as("not chosen yet").isEmpty();
        events.publishEvent(new ProvinceEntered(editor.subject(), anGiang.alias()));
        assertThat(latest(anGiang, there)).hasSize(1);
        assertThat(latest(hungYen, editor)).as("the first one").hasSize(1);
    }

    @Test
    void an_account_that_nobody_of_the_province_has_leaves_nothing() {
        var stranger = hungYen.stranger("Người lạ");
        assertThatCode(() -> signsIn(stranger, hungYen.alias())).doesNotThrowAnyException();
    }

    @Test
    void an_address_of_any_length_fits() {
        request.setRemoteAddr("x".repeat(1000));
        signsIn(editor, hungYen.alias());
        assertThat(latest(hungYen, editor)).hasSize(1);
    }

    @Test
    void what_fails_keeps_nobody_out() {
        var failing = new SignIns(store, tenancy, new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                throw new IllegalStateException("no time");
            }
        });
        editor.signIn();
        assertThatCode(() -> failing.signedIn(signedIn())).doesNotThrowAnyException();
    }

    private void signsIn(TestPerson person, ProvinceAlias... belongsTo) {
        person.signIn(belongsTo);
        events.publishEvent(signedIn());
    }

    private InteractiveAuthenticationSuccessEvent signedIn() {
        return new InteractiveAuthenticationSuccessEvent(
                java.util.Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication()),
                SignInsTest.class);
    }

    private List<SignIn> latest(TestProvince province, TestPerson person) {
        return tenancy.as(province.alias(), () -> signIns.latest(person.id(), 10));
    }
}
