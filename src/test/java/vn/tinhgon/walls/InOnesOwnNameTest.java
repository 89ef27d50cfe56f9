package vn.tinhgon.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;

/** Nobody writes another's name under what they do: the database knows who is signed in, and holds it against what is written. */
@PortalTest
class InOnesOwnNameTest {

    private static final String POINTS_OF =
            "insert into entered_points (id, programme_id, unit_id, code, points, maximum,"
                    + " evidence, entered_by, entered_at) select %1$d, programme_id, unit_id, 'khac-%1$d', points, maximum, evidence, %2$d,"
                    + " entered_at from entered_points where tenant_id = @tenant_id limit 1";

    /** Columns that say whom a row is about, not who wrote it. */
    private static final List<String> ABOUT_SOMEBODY =
            List.of("account_task.person_id", "role_grant.person_id", "role_grant.stands_in_for");

    @Autowired
    Provinces provinces;

    @TestFactory
    Stream<DynamicTest> each_column_that_names_a_person_is_held_against_who_is_signed_in() {
        try (var owner = new Owner()) {
            var columns =
                    owner.texts("select concat(table_name, '.', column_name) from information_schema.key_column_usage"
                            + " where table_schema = 'base' and referenced_table_name = 'person' and column_name <> 'tenant_id'"
                            + " order by table_name, column_name");
            assertThat(columns).hasSizeGreaterThan(40).containsAll(ABOUT_SOMEBODY);
            return columns.stream()
                    .filter(column -> !ABOUT_SOMEBODY.contains(column))
                    .map(column -> DynamicTest.dynamicTest(column, () -> isHeld(column)));
        }
    }

    private static void isHeld(String column) {
        var table = column.substring(0, column.indexOf('.'));
        var name = column.substring(column.indexOf('.') + 1);
        var other = "new.`" + name + "` <> @person_id then signal sqlstate '45000' set message_text = '" + column
                + " is who is signed in'; end if;";
        // Who has set a row last is held at each change of it, who did something once only where another is said to
        // have.
        var atAll = name.equals("set_by") ? "" : "not (new.`" + name + "` <=> old.`" + name + "`) and ";
        assertThat(said(table + "_bound_insert")).contains("; if " + other);
        assertThat(said(table + "_bound_update")).contains("; if " + atAll + other);
    }

    private static String said(String trigger) {
        try (var owner = new Owner()) {
            return owner.texts("select action_statement from information_schema.triggers where trigger_schema = 'base'"
                            + " and trigger_name = '" + trigger + "'")
                    .getFirst();
        }
    }

    @Test
    void points_are_entered_and_decided_on_in_ones_own_name() throws SQLException {
        try (var owner = inAProvince()) {
            var people = owner.rows(
                    "select id from person where tenant_id = @tenant_id order by id limit 2", row -> row.getLong(1));
            var one = people.getFirst();
            var other = people.getLast();
            owner.run("set @person_id = " + one);

            assertThatThrownBy(() -> owner.attempt(POINTS_OF.formatted(1, other)))
                    .hasMessageContaining("entered_points.entered_by is who is signed in");
            assertThat(owner.attempt(POINTS_OF.formatted(1, one))).isOne();

            var approved = "update entered_points set state = 'APPROVED', decided_at = now(), decided_by = " + other
                    + " where tenant_id = @tenant_id and id = 1";
            assertThatThrownBy(() -> owner.attempt(approved))
                    .hasMessageContaining("entered_points.decided_by is who is signed in");
            owner.run("set @person_id = " + other);
            assertThat(owner.attempt(approved)).isOne();
        }
    }

    @Test
    void who_has_set_a_row_last_is_said_at_each_change() throws SQLException {
        try (var owner = inAProvince()) {
            var another = owner.rows(
                            "select max(id) from person where tenant_id = @tenant_id"
                                    + " and id not in (select set_by from open_data where tenant_id = @tenant_id)",
                            row -> row.getLong(1))
                    .getFirst();
            owner.run("set @person_id = " + another);
            var opened = "update open_data set is_open = not is_open%s where tenant_id = @tenant_id";
            assertThatThrownBy(() -> owner.attempt(opened.formatted("")))
                    .hasMessageContaining("open_data.set_by is who is signed in");
            assertThat(owner.attempt(opened.formatted(", set_by = " + another))).isOne();
        }
    }

    @Test
    void where_nobody_is_signed_in_the_portal_itself_acts() throws SQLException {
        try (var owner = inAProvince()) {
            var somebody = owner.rows("select max(id) from person where tenant_id = @tenant_id", row -> row.getLong(1))
                    .getFirst();
            assertThat(owner.attempt(POINTS_OF.formatted(2, somebody))).isOne();
        }
    }

    /** With a row in each table. */
    private Owner inAProvince() {
        var alias = provinces.fresh().withARowInEachTable().alias().text();
        var owner = new Owner();
        owner.bind(owner.rows("select id from province where alias = '" + alias + "'", row -> row.getInt(1))
                .getFirst());
        return owner;
    }
}
