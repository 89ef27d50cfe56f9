package vn.tinhgon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;

/** Who gives whom which right, and all that is refused on the way. */
@PortalTest
class RightsServiceTest {

    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    Provinces provinces;

    @Autowired
    RightsService rights;

    @Autowired
    PeopleService people;

    TestProvince province;
    UnitId justice;
    UnitId finance;
    TestPerson admin;
    TestPerson head;
    TestPerson lan;

    @BeforeEach
    void a_province_with_an_admin_a_head_and_an_editor() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        finance = province.department("Sở Tài chính");
        admin = province.admin();
        head = province.headOf(justice);
        lan = province.editorOf(justice);
    }

    @Test
    void an_admin_takes_somebody_into_the_province_with_their_first_right() {
        var hanh = admin.does(() -> rights.invite(hanh(), editorIn(finance)));

        assertThat(admin.does(() -> people.person(hanh)).account()).isEqualTo(Person.Account.BEING_MADE);
        assertThat(admin.does(() -> people.rightsOf(hanh))).singleElement().satisfies(grant -> {
            assertThat(grant.role()).isEqualTo(Role.DEPARTMENT_EDITOR);
            assertThat(grant.unitName()).isEqualTo("Sở Tài chính");
            assertThat(grant.givenBy()).contains(admin.name());
            assertThat(grant.basis()).isEqualTo("Quyết định 12/QĐ-UBND");
        });
        refusesAt(
                "username",
                "person.refused.usernameTaken",
                () -> admin.does(() -> rights.invite(hanh(), editorIn(finance))));
    }

    @Test
    void an_invitation_that_is_not_finished_is_taken_back_with_its_rights_and_can_be_made_again() {
        var hanh = admin.does(() -> rights.invite(hanh(), editorIn(finance)));
        refusesAt("basis", "grant.refused.basis", () -> admin.does(() -> rights.takeBack(hanh, " ")));

        assertThat(admin.does(() -> rights.takeBack(hanh, "Mời nhầm"))).isEqualTo(1);
        assertThat(admin.does(() -> people.person(hanh)).account()).isEqualTo(Person.Account.NONE);
        assertThat(admin.does(() -> people.rightsOf(hanh)))
                .singleElement()
                .satisfies(grant -> assertThat(grant.endBasis()).contains("Mời nhầm"));

        given(hanh, editorIn(justice));
        assertThat(admin.does(() -> people.person(hanh)).account()).isEqualTo(Person.Account.BEING_MADE);
    }

    @Test
    void who_has_an_account_is_not_taken_back_but_ended() {
        refuses("account.refused.invitationFinished", () -> admin.does(() -> rights.takeBack(lan.id(), "Mời nhầm")));
        assertThat(admin.does(() -> people.rightsOf(lan.id())))
                .singleElement()
                .satisfies(grant -> assertThat(grant.until()).isEmpty());
    }

    @Test
    void a_head_takes_back_whom_they_may_invite() {
        settle(true);
        var elsewhere = admin.does(() -> rights.invite(hanh(), editorIn(finance)));
        assertThatThrownBy(() -> head.does(() -> rights.takeBack(elsewhere, "Mời nhầm")))
                .isInstanceOf(AccessDeniedException.class);
        admin.does(() -> rights.takeBack(elsewhere, "Mời nhầm"));
        assertThatThrownBy(() -> head.does(() -> rights.takeBack(elsewhere, "Mời nhầm")))
                .as("who holds nothing is the admin's")
                .isInstanceOf(AccessDeniedException.class);

        var own = head.does(
                () -> rights.invite(new PersonData("hoa", "Đỗ Thị Hoa", "hoa@hungyen.example"), editorIn(justice)));
        assertThat(head.does(() -> rights.takeBack(own, "Mời nhầm"))).isEqualTo(1);
    }

    @Test
    void somebody_holds_several_rights_each_with_its_time() {
        admin.doing(() -> rights.give(
                lan.id(),
                grant(Role.DEPARTMENT_HEAD, finance, today().plusDays(7), Optional.of(today().plusDays(30)))));

        assertThat(admin.does(() -> people.rightsOf(lan.id())))
                .extracting(Grant::role)
                .containsExactly(Role.DEPARTMENT_HEAD, Role.DEPARTMENT_EDITOR);
        assertThat(admin.does(() -> people.list(new PeopleFilter("", Optional.of(Role.DEPARTMENT_HEAD)), ALL)))
                .as("not yet in force")
                .extracting(row -> row.person().id())
                .containsExactly(head.id());
    }

    @Test
    void what_is_held_already_is_not_given_twice() {
        refusesAt("role", "grant.refused.held", () -> given(lan.id(), editorIn(justice)));
    }

    @Test
    void nobody_gives_to_themselves() {
        refuses("grant.refused.toOneself", () -> given(admin.id(), editorIn(finance)));
        province.in(() -> {});
        settle(true);
        refuses(
                "grant.refused.toOneself",
                () -> head.does(() -> {
                    rights.give(head.id(), editorIn(justice));
                    return true;
                }));
    }

    @Test
    void the_database_refuses_it_as_well() {
        GuardOff.during(
                "grant.not-to-oneself",
                () -> assertThatThrownBy(() -> given(admin.id(), editorIn(finance)))
                        .hasMessageContaining("role_grant_not_to_oneself"));
    }

    @Test
    void a_head_names_editors_of_their_own_unit_where_the_province_lets_heads_do_so() {
        var stranger = province.editorOf(finance);
        assertThatThrownBy(() -> head.doing(() -> rights.give(stranger.id(), editorIn(justice))))
                .isInstanceOf(AccessDeniedException.class);

        settle(true);
        head.doing(() -> rights.give(stranger.id(), editorIn(justice)));
        assertThatThrownBy(() -> head.doing(() -> rights.give(lan.id(), editorIn(finance))))
                .as("another unit")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> head.doing(
                        () -> rights.give(lan.id(), grant(Role.DEPARTMENT_HEAD, justice, today(), Optional.empty()))))
                .as("another role")
                .isInstanceOf(AccessDeniedException.class);
        GuardOff.during("grant.own-to-give", () -> head.doing(() -> rights.give(lan.id(), editorIn(finance))));
    }

    @Test
    void a_head_ends_an_editor_of_their_own_unit_and_nobody_else() {
        settle(true);
        var given = rightOf(lan);
        head.doing(() -> rights.end(given.id(), given.version(), Optional.empty(), "Chuyển công tác"));
        assertThat(rightOf(lan).endedBy()).contains(head.name());

        var other = rightOf(province.editorOf(finance));
        assertThatThrownBy(() -> head.doing(() -> rights.end(other.id(), 1, Optional.empty(), "Chuyển công tác")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_admin_of_another_province_reaches_nobody_here() {
        var elsewhere = provinces.fresh().admin();
        assertThatThrownBy(() -> elsewhere.doing(() -> rights.give(lan.id(), editorIn(justice))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        elsewhere.doing(() -> rights.end(rightOf(lan).id(), 1, Optional.empty(), "Chuyển công tác")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.does(() -> people.rightsOf(lan.id())))
                .satisfies(nothing -> {});
    }

    @Test
    void a_role_is_held_where_it_belongs() {
        refusesAt(
                "unit",
                "grant.refused.unit",
                () -> given(lan.id(), grant(Role.INSPECTOR, justice, today(), Optional.empty())));
        refusesAt(
                "unit",
                "grant.refused.unit",
                () -> given(lan.id(), grant(Role.PROVINCIAL_ADMIN, justice, today(), Optional.empty())));
        assertThatThrownBy(() -> given(lan.id(), grant(Role.PLATFORM_OPERATOR, justice, today(), Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_last_admin_of_a_province_cannot_be_ended() {
        var only = rightOf(admin);
        refuses("grant.refused.lastAdmin", () -> ended(only, Optional.empty()));
        refuses("grant.refused.lastAdmin", () -> ended(only, Optional.of(today().plusDays(30))));

        given(lan.id(), grant(Role.PROVINCIAL_ADMIN, admin.unit(), today(), Optional.empty()));
        ended(only, Optional.empty());
    }

    @Test
    void a_right_ends_once_and_by_who_saw_it_last() {
        var seen = rightOf(lan);
        ended(seen, Optional.of(today().plusDays(3)));
        assertThatThrownBy(() -> ended(seen, Optional.empty())).isInstanceOf(Changed.class);
        refusesAt("lastDay", "grant.refused.endsBefore", () -> ended(rightOf(lan), Optional.of(today().plusDays(9))));
        refusesAt(
                "lastDay", "grant.refused.dayHasPassed", () -> ended(rightOf(lan), Optional.of(today().minusDays(1))));
        ended(rightOf(lan), Optional.empty());
        refuses("grant.refused.ended", () -> ended(rightOf(lan), Optional.empty()));
    }

    @Test
    void somebody_stands_in_for_another_for_a_time() {
        var standIn = new NewGrant(
                Role.DEPARTMENT_HEAD,
                justice,
                today(),
                Optional.of(today().plusDays(5)),
                "Giấy uỷ quyền 7",
                Optional.of(head.id()));
        given(lan.id(), standIn);
        assertThat(rightOf(lan).standsInFor()).contains(head.name());

        refusesAt(
                "to",
                "grant.refused.standInWithoutEnd",
                () -> new NewGrant(
                        Role.DEPARTMENT_HEAD, justice, today(), Optional.empty(), "x", Optional.of(head.id())));
        refusesAt(
                "standsInFor",
                "grant.refused.notTheirs",
                () -> given(
                        province.editorOf(finance).id(),
                        new NewGrant(
                                Role.DEPARTMENT_HEAD,
                                finance,
                                today(),
                                Optional.of(today()),
                                "x",
                                Optional.of(head.id()))));
    }

    @Test
    void who_only_stands_in_for_an_admin_makes_no_admin() {
        given(
                lan.id(),
                new NewGrant(
                        Role.PROVINCIAL_ADMIN,
                        admin.unit(),
                        today(),
                        Optional.of(today().plusDays(5)),
                        "Giấy uỷ quyền 8",
                        Optional.of(admin.id())));
        var acting = lan.signIn(province.alias());
        acting.actBy(rightOf(lan).id());
        var another = grant(Role.PROVINCIAL_ADMIN, admin.unit(), today(), Optional.empty());
        refuses("grant.refused.byStandIn", () -> {
            rights.give(head.id(), another);
            return true;
        });
        rights.give(head.id(), editorIn(finance));
        GuardOff.during("grant.not-by-stand-in", () -> rights.give(head.id(), another));
    }

    @Test
    void who_leaves_hands_all_over_to_a_named_successor() {
        var minh = province.editorOf(finance);
        var passed = admin.does(() -> rights.handOver(lan.id(), minh.id(), "Quyết định 77/QĐ-STP"));

        assertThat(passed).isEqualTo(1);
        assertThat(rightOf(lan).at(java.time.Instant.now())).isEqualTo(Grant.State.ENDED);
        assertThat(admin.does(() -> people.rightsOf(minh.id())))
                .extracting(Grant::unitName)
                .containsExactly("Sở Tư pháp", "Sở Tài chính");
        refuses(
                "grant.refused.nothingToHandOver",
                () -> admin.does(() -> rights.handOver(lan.id(), minh.id(), "Quyết định 77/QĐ-STP")));
    }

    @Test
    void what_one_only_stands_in_for_is_not_handed_on() {
        var standIn = province.standInFor(head, Role.DEPARTMENT_HEAD);
        assertThat(admin.does(() -> rights.handOver(standIn.id(), lan.id(), "Quyết định 79")))
                .isZero();
        assertThat(rightOf(standIn).at(java.time.Instant.now())).isEqualTo(Grant.State.ENDED);
        assertThat(admin.does(() -> people.rightsOf(lan.id())))
                .extracting(Grant::role)
                .containsExactly(Role.DEPARTMENT_EDITOR);
    }

    @Test
    void a_stand_in_ends_with_the_right_they_stand_in_for() {
        var standIn = province.standInFor(head, Role.DEPARTMENT_HEAD);
        var right = rightOf(head);
        admin.doing(() -> rights.end(right.id(), right.version(), Optional.empty(), "Nghỉ hưu"));
        assertThat(rightOf(standIn).at(java.time.Instant.now())).isEqualTo(Grant.State.ENDED);
    }

    @Test
    void nobody_is_stood_in_for_longer_than_they_hold_the_right() {
        var right = rightOf(head);
        admin.doing(() -> rights.end(right.id(), right.version(), Optional.of(today().plusDays(7)), "Nghỉ hưu"));
        refusesAt(
                "standsInFor",
                "grant.refused.notTheirs",
                () -> given(
                        lan.id(),
                        new NewGrant(
                                Role.DEPARTMENT_HEAD,
                                justice,
                                today(),
                                Optional.of(today().plusDays(30)),
                                "Giấy uỷ quyền",
                                Optional.of(head.id()))));
    }

    @Test
    void who_had_left_is_invited_again_by_what_is_handed_over_to_them() {
        var hanh = admin.does(() -> rights.invite(hanh(), editorIn(finance)));
        admin.does(() -> rights.takeBack(hanh, "Mời nhầm"));
        admin.does(() -> rights.handOver(lan.id(), hanh, "Quyết định 80"));
        assertThat(admin.does(() -> people.person(hanh)).account()).isEqualTo(Person.Account.BEING_MADE);
    }

    @Test
    void a_right_lasts_no_longer_than_its_unit() {
        var ending = province.unit("DEPARTMENT", "Sở sắp giải thể", LocalDate.of(1997, 1, 1), LocalDate.of(2025, 3, 1));
        refusesAt("to", "grant.refused.unitEnds", () -> given(lan.id(), editorIn(ending)));
        given(lan.id(), grant(Role.DEPARTMENT_EDITOR, ending, today(), Optional.of(today().plusDays(30))));
    }

    @Test
    void an_admin_who_cannot_sign_in_keeps_no_province() {
        admin.does(() -> rights.invite(hanh(), grant(Role.PROVINCIAL_ADMIN, admin.unit(), today(), Optional.empty())));
        var second = province.admin();
        var own = rightOf(second);
        admin.doing(() -> rights.end(own.id(), own.version(), Optional.empty(), "Nghỉ hưu"));
        refuses(
                "grant.refused.lastAdmin",
                () -> admin.does(() -> {
                    rights.end(rightOf(admin).id(), rightOf(admin).version(), Optional.empty(), "Nghỉ hưu");
                    return true;
                }));
    }

    @Test
    void even_the_last_admin_can_hand_over() {
        var second = province.admin();
        second.doing(() -> {
            var other = people.rightsOf(admin.id()).getFirst();
            rights.end(other.id(), other.version(), Optional.empty(), "Nghỉ hưu");
        });
        assertThat(second.does(() -> rights.handOver(second.id(), lan.id(), "Quyết định 78")))
                .isEqualTo(1);
    }

    @Test
    void a_head_reads_the_people_of_their_own_unit_and_no_other() {
        var stranger = province.editorOf(finance);
        assertThat(head.does(() -> people.list(PeopleFilter.ALL, ALL)))
                .extracting(row -> row.person().id())
                .containsExactlyInAnyOrder(head.id(), lan.id());
        assertThat(head.does(() -> people.whoMayWhat(PeopleFilter.ALL)))
                .extracting(Grant::unitName)
                .containsOnly("Sở Tư pháp");
        assertThatThrownBy(() -> head.does(() -> people.person(stranger.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> head.does(() -> people.rightsOf(stranger.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void people_are_found_by_name_and_unit_without_diacritics() {
        var found = admin.does(() -> people.list(new PeopleFilter("le thu", Optional.empty()), ALL));
        assertThat(found).extracting(row -> row.person().id()).containsExactly(lan.id());
        assertThat(admin.does(() -> people.count(new PeopleFilter("so tu phap", Optional.empty()))))
                .isEqualTo(2);
    }

    private void settle(boolean headsNameEditors) {
        admin.doing(() -> people.settle(new ProvinceSettings(0, headsNameEditors, "Phòng Kiểm soát TTHC")));
    }

    private Grant rightOf(TestPerson person) {
        return admin.does(() -> people.rightsOf(person.id())).getFirst();
    }

    private boolean given(PersonId to, NewGrant grant) {
        admin.doing(() -> rights.give(to, grant));
        return true;
    }

    private boolean ended(Grant grant, Optional<LocalDate> lastDay) {
        admin.doing(() -> rights.end(grant.id(), grant.version(), lastDay, "Chuyển công tác"));
        return true;
    }

    private static NewGrant editorIn(UnitId unit) {
        return grant(Role.DEPARTMENT_EDITOR, unit, today(), Optional.empty());
    }

    private static NewGrant grant(Role role, UnitId unit, LocalDate from, Optional<LocalDate> to) {
        return new NewGrant(role, unit, from, to, "Quyết định 12/QĐ-UBND", Optional.empty());
    }

    private static PersonData hanh() {
        return new PersonData("hanh.nguyen", "Nguyễn Thị Hạnh", "hanh@hungyen.example");
    }

    private static LocalDate today() {
        return LocalDate.now(PortalClock.VIETNAM);
    }

    private static void refuses(String key, java.util.concurrent.Callable<?> request) {
        assertThat(catchThrowableOfType(Refused.class, request::call).key()).isEqualTo(key);
    }

    private static void refusesAt(String field, String key, java.util.concurrent.Callable<?> request) {
        var refused = catchThrowableOfType(Refused.class, request::call);
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.field()).contains(field);
    }
}
