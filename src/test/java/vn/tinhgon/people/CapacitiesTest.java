package vn.tinhgon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** In which capacity, and in which province, somebody acts. */
@PortalTest
class CapacitiesTest {

    @Autowired
    Provinces provinces;

    @Autowired
    UnitService units;

    @Autowired
    Me me;

    TestProvince hungYen;
    UnitId justice;
    TestPerson lan;

    @BeforeEach
    void an_editor() {
        hungYen = provinces.fresh();
        justice = hungYen.department("Sở Tư pháp");
        lan = hungYen.editorOf(justice);
    }

    @AfterEach
    void nobody_stays_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void somebody_with_several_roles_acts_in_one_at_a_time() {
        hungYen.role(lan, Role.INSPECTOR, hungYen.unit("INSPECTORATE", "Thanh tra tỉnh"));
        var user = lan.signIn(hungYen.alias());

        assertThat(me.capacities()).extracting(Acting::role).containsExactly(Role.DEPARTMENT_EDITOR, Role.INSPECTOR);
        assertThat(me.get().role()).isEqualTo(Role.DEPARTMENT_EDITOR);

        user.actBy(me.capacities().getLast().grant());
        assertThat(me.get().role()).isEqualTo(Role.INSPECTOR);
        assertThat(me.get().unitName()).isEqualTo("Thanh tra tỉnh");
    }

    @Test
    void a_capacity_that_is_somebody_elses_cannot_be_chosen() {
        var head = hungYen.headOf(justice);
        head.signIn();
        var theirs = me.get().grant();

        lan.signIn(hungYen.alias()).actBy(theirs);
        assertThat(me.get().role()).isEqualTo(Role.DEPARTMENT_EDITOR);
    }

    @Test
    void an_account_in_two_provinces_is_in_none_until_it_chooses_and_then_in_that_one_alone() {
        var anGiang = provinces.fresh();
        var there = anGiang.department("Sở Tài chính");
        anGiang.alsoHere(lan, Role.DEPARTMENT_HEAD, there);
        var user = lan.signIn(hungYen.alias(), anGiang.alias());
        assertThat(me.acting()).isEmpty();

        user.enter(anGiang.alias());
        assertThat(me.get().role()).isEqualTo(Role.DEPARTMENT_HEAD);
        assertThat(units.named(java.time.LocalDate.of(2024, 6, 15), ""))
                .extracting(UnitRow::name)
                .containsExactly("Sở Tài chính");

        user.enter(hungYen.alias());
        assertThat(me.get().role()).isEqualTo(Role.DEPARTMENT_EDITOR);
        assertThat(units.named(java.time.LocalDate.of(2024, 6, 15), ""))
                .extracting(UnitRow::name)
                .containsExactly("Sở Tư pháp");
    }

    @Test
    void nobody_enters_a_province_that_is_not_theirs() {
        var anGiang = provinces.fresh();
        anGiang.alsoHere(lan, Role.DEPARTMENT_HEAD, anGiang.department("Sở Tài chính"));
        var user = lan.signIn(hungYen.alias());

        assertThatThrownBy(() -> user.enter(anGiang.alias())).isInstanceOf(AccessDeniedException.class);
        assertThat(me.get().province()).isEqualTo(hungYen.alias());
    }

    @Test
    void without_that_guard_they_would() {
        var anGiang = provinces.fresh();
        anGiang.alsoHere(lan, Role.DEPARTMENT_HEAD, anGiang.department("Sở Tài chính"));
        var user = lan.signIn(hungYen.alias());
        GuardOff.during("own-province", () -> user.enter(anGiang.alias()));
        assertThat(me.get().province()).isEqualTo(anGiang.alias());
    }
}
