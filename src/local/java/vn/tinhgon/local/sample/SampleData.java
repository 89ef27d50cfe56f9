package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.PROVINCE;
import static vn.tinhgon.schema.Tables.UNIT;

import com.github.f4b6a3.tsid.TsidCreator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Fills an empty, migrated database with the demonstration of 15/6/2024 and a made-up programme of 2026. The rows go in as the portal's own database
 * user, through the wall, and leave their audit rows like any other.
 */
public final class SampleData {

    /** The day the demonstration stands at. */
    public static final LocalDate DAY = LocalDate.of(2024, 6, 15);

    private SampleData() {}

    /**
     * Fills each province that has no unit yet, each all or nothing: a start that died halfway is mended by the next.
     *
     * @param ownerUrl schema {@code base}; the owner may enter provinces, the portal's own user may not
     * @param portalUrl schema {@code portal}
     * @param portalPassword of the user portal_rw
     * @return whether anything was put in
     */
    public static boolean ensure(
            String ownerUrl, String owner, String ownerPassword, String portalUrl, String portalPassword)
            throws SQLException {
        try (var connection = DriverManager.getConnection(ownerUrl, owner, ownerPassword)) {
            enterProvinces(connection);
            enterCalendar(connection);
        }
        var filled = false;
        for (var province : SampleProvince.values()) {
            filled |= filledAnew(province, portalUrl, portalPassword);
        }
        return filled;
    }

    static void enterProvinces(Connection owner) throws SQLException {
        try (var insert = owner.prepareStatement(
                "insert ignore into province (id, alias, code, name, illustrative) values (?, ?, ?, ?, ?)")) {
            for (var province : SampleProvince.values()) {
                insert.setInt(1, province.id());
                insert.setString(2, province.alias());
                insert.setString(3, province.code());
                insert.setString(4, province.title());
                insert.setBoolean(5, province.illustrative());
                insert.executeUpdate();
            }
        }
    }

    /** Once: what whoever runs the platform has made of it since stays. */
    private static void enterCalendar(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var days = statement.executeQuery("select 1 from calendar_day limit 1")) {
            if (!days.next()) {
                SampleCalendar.enter(owner);
            }
        }
    }

    private static boolean filledAnew(SampleProvince province, String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "portal_rw", password)) {
            connection.setAutoCommit(false);
            bind(connection, province);
            var db = DSL.using(connection, SQLDialect.MARIADB);
            if (!isEmpty(province, db)) {
                return false;
            }
            fill(province, db);
            try (var seal = connection.prepareCall("call portal.seal_audit()")) {
                seal.execute();
            }
            connection.commit();
            return true;
        }
    }

    private static boolean isEmpty(SampleProvince province, DSLContext db) {
        if (db.fetchCount(PROVINCE) != 1) {
            throw new IllegalStateException("the sample's connection is not bound to " + province.alias());
        }
        return !db.fetchExists(UNIT);
    }

    private static void fill(SampleProvince province, DSLContext db) {
        var units = SampleUnits.put(db, province);
        var people = SamplePeople.put(db, province, units);
        if (province == SampleProvince.HUNG_YEN) {
            for (var year : SampleYear.values()) {
                var programme = SampleProgramme.put(db, units, year);
                if (year == SampleYear.OF_2024) {
                    SampleDossiers.put(db, programme, units, people);
                }
                SampleProgress.put(db, programme, people);
                if (year == SampleYear.OF_2024) {
                    SamplePrinted.put(db, programme);
                }
            }
            SamplePlans.put(db, units, people);
        }
    }

    private static void bind(Connection connection, SampleProvince province) throws SQLException {
        try (var set = connection.prepareStatement("set @tenant_id = portal.tenant_of(?), @transaction_id = ?,"
                + " @actor = 'Số liệu minh hoạ', @capacity = 'SAMPLE', @person_id = null,"
                + " session group_concat_max_len = 16000000")) {
            set.setString(1, province.alias());
            set.setLong(2, TsidCreator.getTsid().toLong());
            set.execute();
        }
    }
}
