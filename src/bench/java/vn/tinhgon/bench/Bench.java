package vn.tinhgon.bench;

import com.github.f4b6a3.tsid.TsidCreator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tinhgon.Portal;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.FigureFilter;
import vn.tinhgon.progress.FigureService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.unit.Tier;

/**
 * What the portal adds to the floor beneath it: the leaderboard of a province in the year of a whole {@link Country}; the
 * leaderboard of a small one beside plain SQL on its sums and beside a full recompute; a page of figures, and of the portfolio,
 * beside its plain SQL; the portfolio's workbook beside bare fastexcel; saving a figure beside the same statements by bare
 * JDBC; giving targets in bulk beside the same batch; starting with a JDK's ahead-of-time cache beside starting without.
 */
public final class Bench {

    private static final int UNITS = 40;
    private static final int TARGETS = 10;
    private static final int MONTHS = 6;
    private static final int CLOSED = 5;

    private static final String SUMS = "select a.unit_id, a.target_id, y.total_numerator, y.total_denominator,"
            + " y.reported_due from portal.assignment a join portal.year_figure y on y.id = a.id";
    private static final String RECOMPUTE = "select e.assignment_id, count(p.closed_at), sum(v.numerator),"
            + " sum(v.denominator) from portal.entry e join portal.reporting_period p on p.id = e.period_id"
            + " join portal.entry_version v on v.id = e.current_version_id where e.state = 'APPROVED'"
            + " group by e.assignment_id";

    private static final Slice PAGE = new Slice(0, 50);
    private static final String FIGURES = "select e.id, u.name, t.number, t.short_name, v.numerator, v.denominator,"
            + " e.state, e.state_since from portal.entry e join portal.entry_version v on v.id = e.current_version_id"
            + " join portal.assignment a on a.id = e.assignment_id join portal.target t on t.id = a.target_id"
            + " join portal.unit_version u on u.unit_id = e.unit_id and u.valid_until is null"
            + " where e.set_aside = false and e.state not in ('DRAFT', 'WITH_HEAD') and e.period_id = %d"
            + " order by u.name, t.number limit 50";

    private Bench() {}

    /** Runs all of it, or what is named, and prints a line each. */
    public static void main(String[] arguments) throws Exception {
        var portfolioAlone = List.of(arguments).contains("portfolio");
        try (var portal = new SpringApplicationBuilder(Portal.class, Provinces.class)
                .initializers(new DatabaseForTests())
                .properties(
                        "TINHGON_PORT=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error",
                        "TINHGON_LOG_FORMAT=",
                        "vaadin.productionMode=true")
                .run()) {
            if (!portfolioAlone) {
                CountryBench.compare(portal);
            }
            if (List.of(arguments).contains("country")) {
                System.exit(0);
            }
            PortfolioBench.compare(portal).forEach(System.out::println);
            if (portfolioAlone) {
                System.exit(0);
            }
            measure(portal).forEach(System.out::println);
            System.out.println(GivingBench.compare(portal));
        }
        System.out.println(StartBench.compare(Path.of("target/tinhgon.jar")));
        System.exit(0);
    }

    private static List<String> measure(ConfigurableApplicationContext portal) throws Exception {
        var province = portal.getBean(Provinces.class).fresh();
        var admin = province.admin();
        var filled = fill(portal, province, admin);
        var leaderboard = portal.getBean(LeaderboardService.class);
        var figures = portal.getBean(FigureService.class);
        var sql = FIGURES.formatted(filled.lastMonth().value());
        admin.signIn();
        try (var bare = bound(province)) {
            var pair = new Pair(50, 200);
            return List.of(
                    pair.compare(
                            "leaderboard ÷ plain SQL on the sums",
                            () -> leaderboard.board(Tier.PROVINCIAL),
                            () -> read(bare, SUMS)),
                    pair.compare(
                            "leaderboard ÷ full recompute in SQL",
                            () -> leaderboard.board(Tier.PROVINCIAL),
                            () -> read(bare, RECOMPUTE)),
                    pair.compare(
                            "a page of figures ÷ its plain SQL",
                            () -> figures.figures(filled.lastMonth(), FigureFilter.ALL, PAGE),
                            () -> read(bare, sql)),
                    saving(portal, province, filled.editor(), bare));
        }
    }

    /** @param editor of one of the units */
    private record Filled(TestPerson editor, PeriodId lastMonth) {}

    /** Forty units with ten targets and six months of approved figures, five of them closed. */
    private static Filled fill(ConfigurableApplicationContext portal, TestProvince province, TestPerson admin) {
        var decisions = portal.getBean(DecisionService.class);
        var targets = java.util.stream.IntStream.rangeClosed(1, TARGETS)
                .mapToObj(number -> province.target(number, Accumulation.FLOW, Comparison.AT_LEAST, "80"))
                .toList();
        var months = java.util.stream.IntStream.rangeClosed(1, MONTHS)
                .mapToObj(province::month)
                .toList();
        TestPerson last = admin;
        for (var u = 0; u < UNITS; u++) {
            var editor = province.editorOf(province.department("Sở " + u));
            for (var target : targets) {
                var assignment = province.assignment(target, editor.unit(), "80");
                for (var month : months) {
                    var entry = province.submitted(assignment, month, 60 + u, 100 + u, editor);
                    admin.doing(() -> decisions.approve(entry, 1));
                }
            }
            last = editor;
        }
        var periods = portal.getBean(PeriodService.class);
        months.subList(0, CLOSED).forEach(month -> admin.doing(() -> periods.close(month, 1)));
        return new Filled(last, months.getLast());
    }

    private static String saving(
            ConfigurableApplicationContext portal, TestProvince province, TestPerson editor, Connection bare)
            throws Exception {
        var progress = portal.getBean(ProgressService.class);
        var month = province.month(MONTHS + 1);
        var ours = province.assignment(
                province.target(TARGETS + 1, Accumulation.FLOW, Comparison.AT_LEAST, "80"), editor.unit(), "80");
        var theirs = province.assignment(
                province.target(TARGETS + 2, Accumulation.FLOW, Comparison.AT_LEAST, "80"), editor.unit(), "80");
        editor.signIn();
        var first = progress.record(ours, month, 0, AFigure.of(1, 1000).typed());
        var twin = progress.record(theirs, month, 0, AFigure.of(1, 1000).typed());
        var service = new SavingByService(progress, ours, month, first.version());
        var jdbc = new SavingByJdbc(bare, twin.id(), editor);
        return new Pair(50, 200).compare("saving a figure ÷ the same statements by JDBC", service, jdbc);
    }

    private static final class SavingByService implements Pair.Work {
        private final ProgressService progress;
        private final AssignmentId assignment;
        private final PeriodId month;
        private long version;
        private long typed = 1;

        SavingByService(ProgressService progress, AssignmentId assignment, PeriodId month, long version) {
            this.progress = progress;
            this.assignment = assignment;
            this.month = month;
            this.version = version;
        }

        @Override
        public void once() {
            version = progress.record(
                            assignment,
                            month,
                            version,
                            AFigure.of(++typed, 1000).typed())
                    .version();
        }
    }

    private static final class SavingByJdbc implements Pair.Work {
        private final Connection connection;
        private final EntryId entry;
        private final TestPerson editor;
        private int number = 1;

        SavingByJdbc(Connection connection, EntryId entry, TestPerson editor) {
            this.connection = connection;
            this.entry = entry;
            this.editor = editor;
        }

        @Override
        public void once() throws SQLException {
            bind(connection, editor.province().text());
            read(connection, "select * from portal.reporting_period");
            read(
                    connection,
                    "select * from portal.entry e join portal.entry_version v on v.id = e.current_version_id where e.id = "
                            + entry.value());
            var version = TsidCreator.getTsid().toLong();
            number++;
            try (var insert = connection.prepareStatement(
                            "insert into portal.entry_version (id, entry_id, number,"
                                    + " numerator, denominator, entered_by, entered_at) values (?, ?, ?, ?, 1000, ?, utc_timestamp(6))");
                    var update = connection.prepareStatement(
                            "update portal.entry set current_version_id = ?, version = ? where id = ? and version = ?")) {
                insert.setLong(1, version);
                insert.setLong(2, entry.value());
                insert.setInt(3, number);
                insert.setInt(4, Math.min(number, 1000));
                insert.setLong(5, editor.id().value());
                insert.executeUpdate();
                update.setLong(1, version);
                update.setInt(2, number);
                update.setLong(3, entry.value());
                update.setInt(4, number - 1);
                update.executeUpdate();
            }
            run(connection, "call portal.seal_audit()");
            connection.commit();
        }
    }

    static Connection bound(TestProvince province) throws SQLException {
        var connection = DatabaseForTests.user("portal_rw");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        bind(connection, province.alias().text());
        return connection;
    }

    static void bind(Connection connection, String province) throws SQLException {
        try (var set = connection.prepareStatement(
                "set @tenant_id = portal.tenant_of(?), @actor = 'bench', @capacity = 'bench', @transaction_id = ?")) {
            set.setString(1, province);
            set.setLong(2, TsidCreator.getTsid().toLong());
            set.execute();
        }
    }

    static void read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
