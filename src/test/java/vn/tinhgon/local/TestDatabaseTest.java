package vn.tinhgon.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    private final EmbeddedMariaDb database = TestDatabase.start();

    @Test
    void is_one_and_migrated_for_all_tests() throws Exception {
        assertThat(TestDatabase.start()).isSameAs(database);
        try (var connection = DriverManager.getConnection(database.url("portal"), "portal_rw", TestDatabase.PASSWORD);
                var settings = connection
                        .createStatement()
                        .executeQuery("select @@innodb_snapshot_isolation, @@local_infile, count(*) from unit")) {
            settings.next();
            assertThat(settings.getBoolean(1)).isTrue();
            assertThat(settings.getBoolean(2)).isFalse();
            assertThat(settings.getInt(3)).isZero();
        }
    }

    @Test
    void lets_nobody_in_without_a_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url("base"), "root", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(database.url("base"), "portal_rw", ""))
                .isInstanceOf(SQLException.class);
    }
}
