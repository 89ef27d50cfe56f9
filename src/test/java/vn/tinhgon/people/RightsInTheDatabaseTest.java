package vn.tinhgon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.UpdateSetFirstStep;
import org.jooq.UpdateSetMoreStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.RoleGrantId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.schema.tables.records.RoleGrantRecord;

/** What the database itself refuses with rights, to whoever got past the service. */
@PortalTest
class RightsInTheDatabaseTest {

    @Autowired
    Provinces provinces;

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager transactions;

    TestProvince province;
    UnitId justice;
    TestPerson admin;
    TestPerson editor;

    @BeforeEach
    void a_province_with_one_admin() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        admin = province.admin();
        editor = province.editorOf(justice);
    }

    @Test
    void the_last_admin_of_a_province_cannot_be_ended() {
        assertThatThrownBy(() -> end(admin, admin)).hasMessageContaining("last admin");

        var second = province.admin();
        end(admin, second);
        assertThatThrownBy(() -> end(second, second)).hasMessageContaining("last admin");
    }

    @Test
    void somebody_who_only_stands_in_for_an_admin_does_not_count_as_one() {
        province.in(() -> give(RoleGrantId.next(), editor.id())
                .set(ROLE_GRANT.STANDS_IN_FOR, admin.id())
                .set(ROLE_GRANT.VALID_UNTIL, Instant.now().plusSeconds(86_400))
                .execute());
        assertThatThrownBy(() -> end(admin, admin)).hasMessageContaining("last admin");
    }

    @Test
    void nobody_gives_a_right_to_themselves_or_in_anothers_name() {
        assertThatThrownBy(() ->
                        as(admin, () -> give(RoleGrantId.next(), admin.id()).execute()))
                .hasMessageContaining("role_grant_not_to_oneself");
        var given = RoleGrantId.next();
        as(
                admin,
                () -> give(given, editor.id())
                        .set(ROLE_GRANT.GIVEN_BY, editor.id())
                        .execute());
        assertThat(province.asking(() ->
                        db.fetchSingle(ROLE_GRANT, ROLE_GRANT.ID.eq(given)).getGivenBy()))
                .isEqualTo(admin.id());
    }

    @Test
    void a_right_is_never_changed_into_another_nor_prolonged() {
        assertThatThrownBy(() -> change(update -> update.set(ROLE_GRANT.ROLE, Role.PROVINCIAL_ADMIN.name())))
                .hasMessageContaining("ended, not changed");
        assertThatThrownBy(() -> change(update -> update.set(ROLE_GRANT.UNIT_ID, admin.unit())))
                .hasMessageContaining("ended, not changed");
        end(editor, admin);
        assertThatThrownBy(() -> change(update -> update.setNull(ROLE_GRANT.VALID_UNTIL)))
                .hasMessageContaining("give it anew");
    }

    private org.jooq.InsertSetMoreStep<RoleGrantRecord> give(RoleGrantId id, PersonId to) {
        return db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, id)
                .set(ROLE_GRANT.PERSON_ID, to)
                .set(ROLE_GRANT.UNIT_ID, admin.unit())
                .set(ROLE_GRANT.ROLE, Role.PROVINCIAL_ADMIN.name())
                .set(ROLE_GRANT.VALID_FROM, Instant.now())
                .set(ROLE_GRANT.BASIS, "Quyết định 12");
    }

    private void change(
            java.util.function.Function<UpdateSetFirstStep<RoleGrantRecord>, UpdateSetMoreStep<RoleGrantRecord>> to) {
        as(
                admin,
                () -> to.apply(db.update(ROLE_GRANT))
                        .where(ROLE_GRANT.PERSON_ID.eq(editor.id()))
                        .execute());
    }

    private void end(TestPerson whose, TestPerson by) {
        as(
                by,
                () -> db.update(ROLE_GRANT)
                        .set(ROLE_GRANT.VALID_UNTIL, Instant.now())
                        .where(ROLE_GRANT.PERSON_ID.eq(whose.id()))
                        .execute());
    }

    private void as(TestPerson person, Runnable work) {
        person.doing(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
