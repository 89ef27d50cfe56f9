package vn.tinhgon.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.progress.ProgressService;

/** A right that is taken away ends in sessions that are open. */
@PortalTest
class RightsEndTest {

    @Autowired
    Provinces provinces;

    @Autowired
    Tenancy tenancy;

    @Autowired
    Capacities capacities;

    @Autowired
    ProgressService progress;

    @Autowired
    PeopleService people;

    @Autowired
    RightsService rights;

    @Autowired
    Me me;

    TestProvince province;
    TestPerson editor;

    @BeforeEach
    void an_editor_who_works() {
        province = provinces.fresh();
        editor = province.editorOf(province.department("Sở Tư pháp"));
    }

    @Test
    void within_a_minute() {
        var elapsed = new AtomicLong();
        var asked = new Me(tenancy, capacities, elapsed::get);
        assertThat(editor.does(asked::acting)).isPresent();

        province.rolesEnd(editor);
        assertThat(editor.does(asked::acting)).as("remembered").isPresent();
        elapsed.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(editor.does(asked::acting)).isEmpty();
    }

    /** Two sessions: the admin ends the right in one, the editor's open one loses it. */
    @Test
    void ended_by_an_admin_in_the_portal_it_ends_in_the_editors_open_session() {
        var elapsed = new AtomicLong();
        var asked = new Me(tenancy, capacities, elapsed::get);
        var admin = province.admin();
        assertThat(editor.does(asked::acting)).isPresent();

        var right = admin.does(() -> people.rightsOf(editor.id())).getFirst();
        admin.doing(() -> rights.end(right.id(), right.version(), Optional.empty(), "Chuyển công tác"));
        elapsed.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(editor.does(asked::acting)).isEmpty();
        assertThat(admin.does(asked::acting)).isPresent();
    }

    @Test
    void a_change_of_role_counts_within_a_minute_too() {
        var elapsed = new AtomicLong();
        var asked = new Me(tenancy, capacities, elapsed::get);
        assertThat(editor.does(asked::get).role()).isEqualTo(Role.DEPARTMENT_EDITOR);

        province.rolesEnd(editor);
        province.role(editor, Role.DEPARTMENT_HEAD, editor.unit());
        elapsed.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(editor.does(asked::get).role()).isEqualTo(Role.DEPARTMENT_HEAD);
    }

    @Test
    void and_then_every_door_is_shut() {
        assertThat(editor.does(progress::periods)).isEmpty();

        province.rolesEnd(editor);
        me.forget(province.alias(), editor.subject());
        assertThatThrownBy(() -> editor.does(progress::periods)).isInstanceOf(AccessDeniedException.class);
    }
}
