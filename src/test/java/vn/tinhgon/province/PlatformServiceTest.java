package vn.tinhgon.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tinhgon.schema.Tables.AUDIT_ROW;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.people.PeopleFilter;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** UC-011: provinces begin, pause and go on, and nobody who runs them sees what is in them. */
@PortalTest
class PlatformServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Provinces provinces;

    @Autowired
    PlatformService platform;

    @Autowired
    PeopleService people;

    @Autowired
    UnitService units;

    @Autowired
    Me me;

    @Autowired
    DSLContext db;

    TestPerson operator;
    ProvinceAlias alias;

    @BeforeEach
    void somebody_who_runs_the_platform() {
        operator = provinces.platform().operator();
        alias = new ProvinceAlias("moi-" + NUMBER.incrementAndGet());
    }

    @Test
    void a_province_begins_with_its_office_and_one_admin() {
        operator.doing(() -> platform.create(province("tran.binh")));

        assertThat(tenant().admin()).isTrue();
        var there = provinces.named(alias);
        var admin = there.person("Nguyễn An", Role.PROVINCIAL_ADMIN, there.unitCoded("van-phong-ubnd"));
        assertThat(admin.does(() -> units.on(LocalDate.of(2024, 6, 15))))
                .extracting(UnitRow::name)
                .containsExactly("Tỉnh Mới", "Văn phòng UBND tỉnh");
        assertThat(admin.does(() -> people.whoMayWhat(PeopleFilter.ALL)))
                .filteredOn(grant -> grant.personName().equals("Trần Bình"))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.role()).isEqualTo(Role.PROVINCIAL_ADMIN);
                    assertThat(grant.givenBy()).isEmpty();
                    assertThat(grant.basis()).isEqualTo("Quyết định 1");
                });
        assertThat(admin.does(() -> people.count(PeopleFilter.ALL))).isEqualTo(2);
    }

    @Test
    void where_the_first_admin_could_not_be_named_they_are_named_later_and_nothing_is_there_twice() {
        assertThat(catchThrowableOfType(
                                Refused.class, () -> operator.doing(() -> platform.create(province("TRẦN BÌNH"))))
                        .field())
                .contains("username");
        assertThat(tenant().admin()).isFalse();

        operator.doing(() -> platform.begin(
                alias,
                "Văn phòng UBND tỉnh",
                LocalDate.of(1997, 1, 1),
                new NewProvince.FirstAdmin("tran.binh", "Trần Bình", "binh@moi.example", "Quyết định 1")));
        assertThat(tenant().admin()).isTrue();
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> operator.doing(() -> platform.begin(
                                        alias,
                                        "Văn phòng UBND tỉnh",
                                        LocalDate.of(1997, 1, 1),
                                        new NewProvince.FirstAdmin("nguoi.khac", "Người Khác", "k@moi.example", "x"))))
                        .key())
                .isEqualTo("province.refused.hasAdmin");
    }

    @Test
    void what_is_done_with_a_province_stands_in_the_platforms_trail() {
        operator.doing(() -> platform.create(province("tran.binh")));
        operator.doing(() -> platform.suspend(alias));

        var trail = provinces
                .platform()
                .asking(() -> db.select(AUDIT_ROW.ACTOR, AUDIT_ROW.ACTION, AUDIT_ROW.AFTER_JSON)
                        .from(AUDIT_ROW)
                        .where(AUDIT_ROW.SUBJECT.eq("province"))
                        .and(AUDIT_ROW.AFTER_JSON.contains('"' + alias.text() + '"'))
                        .orderBy(AUDIT_ROW.ID)
                        .fetch());
        assertThat(trail.getValues(AUDIT_ROW.ACTION))
                .as("by province_audit_insert and province_audit_update")
                .containsExactly("INSERT", "UPDATE");
        assertThat(trail.getValues(AUDIT_ROW.ACTOR)).containsOnly(operator.name());
        assertThat(trail.getLast().value3()).contains("suspended_at").doesNotContain("\"suspended_at\": null");
    }

    @Test
    void an_alias_is_taken_once() {
        operator.doing(() -> platform.create(province("tran.binh")));
        assertThat(catchThrowableOfType(Refused.class, () -> operator.doing(() -> platform.create(province("tran.an"))))
                        .field())
                .contains("alias");
    }

    @Test
    void a_code_is_taken_once_while_its_province_is_there() {
        operator.doing(() -> platform.create(province("tran.binh")));
        var same = province("tran.an");
        var other = new NewProvince(
                "khac-" + alias.text(), same.code(), "Tỉnh Khác", same.office(), same.from(), same.admin());
        assertThat(catchThrowableOfType(Refused.class, () -> operator.doing(() -> platform.create(other)))
                        .field())
                .contains("code");
        assertThat(operator.does(() -> platform.provinces()))
                .extracting(Tenant::alias)
                .doesNotContain(new ProvinceAlias(other.alias()));
    }

    @Test
    void nobody_works_in_a_suspended_province_until_it_is_resumed() {
        var busy = provinces.fresh();
        var admin = busy.admin();
        assertThat(admin.does(() -> me.acting())).isPresent();
        operator.doing(() -> platform.suspend(busy.alias()));
        assertThat(admin.does(() -> me.acting())).isEmpty();
        assertThatThrownBy(() -> operator.doing(() -> platform.suspend(busy.alias())))
                .isInstanceOf(Changed.class);

        operator.doing(() -> platform.resume(busy.alias()));
        assertThat(admin.does(() -> me.acting())).isPresent();
    }

    @Test
    void who_runs_the_platform_holds_no_right_in_a_province_nor_the_other_way_round() {
        var busy = provinces.fresh();
        assertThatThrownBy(() -> busy.person("Ai Đó", Role.PLATFORM_OPERATOR, busy.department("Sở Tư pháp")))
                .hasMessageContaining("who runs the platform holds no right in a province");
        var platformHome = provinces.platform();
        assertThatThrownBy(() -> platformHome.person("Ai Đó", Role.INSPECTOR, platformHome.department("Phòng")))
                .hasMessageContaining("who runs the platform holds no right in a province");
        assertThatThrownBy(() -> operator.does(() -> people.whoMayWhat(PeopleFilter.ALL)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> busy.admin().does(() -> platform.provinces()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Tenant tenant() {
        return operator.does(() -> platform.provinces()).stream()
                .filter(tenant -> tenant.alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private NewProvince province(String username) {
        return new NewProvince(
                alias.text(),
                String.valueOf(9000 + NUMBER.get()),
                "Tỉnh Mới",
                "Văn phòng UBND tỉnh",
                LocalDate.of(1997, 1, 1),
                new NewProvince.FirstAdmin(username, "Trần Bình", "binh@moi.example", "Quyết định 1"));
    }
}
