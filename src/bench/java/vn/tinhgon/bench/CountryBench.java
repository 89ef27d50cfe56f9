package vn.tinhgon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.SmartApplicationListener;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.BoardFromEntries;
import vn.tinhgon.leaderboard.KeptReports;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.report.ui.ReportWorkbook;
import vn.tinhgon.unit.Tier;

/**
 * A province's leaderboard in the year of a whole {@link Country}: beside the same rows by plain SQL, beside summing its entries
 * anew, and for 25 people at once; what keeping the sums adds to approving a figure; and the workbook of a report of as many lines
 * as a country has assignments beside bare fastexcel. Each line has the goal beside it.
 */
final class CountryBench {

    private static final int PEOPLE = 25;
    private static final int TIMES = 20;
    private static final Tier TIER = Tier.COMMUNE;

    /** The rows and columns that a leaderboard reads, in its order. */
    private static final String ROWS = "select t.number, a.id, y.id, a.unit_id, g.goal, a.not_applicable_reason,"
            + " y.reported_due, y.reported, y.total_numerator, y.total_denominator, y.last_period, y.last_numerator,"
            + " y.last_denominator, y.waiting, g.in_force_from, y.then_reported, y.then_total_numerator,"
            + " y.then_total_denominator, y.then_last_period, y.then_last_numerator, y.then_last_denominator, t.id,"
            + " t.short_name, t.weight, t.figure_kind, t.measure_unit, t.comparison, t.accumulation, t.frequency,"
            + " t.minimum_denominator from portal.target t"
            + " join portal.assignment a on a.target_id = t.id join portal.goal_version g on g.assignment_id = a.id"
            + " left join portal.year_figure y on y.id = a.id where t.programme_id = 1 and a.unit_id in (%s)"
            + " order by t.number, a.id, g.in_force_from, g.id";

    private final ApplicationContext portal;
    private final LeaderboardService leaderboard;
    private final Provinces provinces;
    private double fullRecompute;

    private CountryBench(ApplicationContext portal) {
        this.portal = portal;
        leaderboard = portal.getBean(LeaderboardService.class);
        provinces = portal.getBean(Provinces.class);
    }

    /** Prints each line as soon as it is known: making the country alone takes a while. */
    static void compare(ApplicationContext portal) throws Exception {
        var bench = new CountryBench(portal);
        System.out.println(Country.make());
        System.out.println(bench.sums());
        bench.reading();
        System.out.println(bench.atOnce());
        System.out.println(bench.approving());
        System.out.println(workbook());
    }

    /** The sums of every province, held against its entries. */
    private String sums() {
        var check = portal.getBean(SummaryCheck.class);
        var tenancy = portal.getBean(Tenancy.class);
        var reports = new KeptReports(portal);
        for (var number = 1; number <= Country.PROVINCES; number++) {
            tenancy.as(Country.province(number), () -> {
                reports.sum();
                return true;
            });
        }
        var start = System.nanoTime();
        var differences = IntStream.rangeClosed(1, Country.PROVINCES)
                .mapToObj(number -> tenancy.as(Country.province(number), check::differences))
                .mapToInt(List::size)
                .sum();
        if (differences > 0) {
            throw new IllegalStateException(differences + " sums are not what their entries make");
        }
        fullRecompute = (System.nanoTime() - start) / 1e6;
        return "the country's sums are what its entries make, all summed anew in %.0f ms".formatted(fullRecompute);
    }

    private void reading() throws Exception {
        var province = provinces.named(Country.province(1));
        province.admin().signIn();
        var anew = new BoardFromEntries(leaderboard);
        var board = board();
        if (!anew.board(TIER).standings().equals(board.standings())) {
            throw new IllegalStateException("the leaderboard is not what its entries make");
        }
        var units = board.standings().stream()
                .map(standing -> String.valueOf(standing.unit().id().value()))
                .collect(Collectors.joining(", "));
        try (var bare = Bench.bound(province)) {
            System.out.println(new Pair(300, 200)
                    .compare(
                            "leaderboard of " + board.standings().size()
                                    + " communes ÷ the same rows by plain SQL (goal: at most 1.5)",
                            this::board,
                            () -> read(bare, ROWS.formatted(units))));
        }
        System.out.println(new Pair(5, 20)
                .compare(
                        "leaderboard ÷ the same from the entries of its province alone",
                        this::board,
                        () -> anew.board(TIER)));
        var once = timed();
        System.out.printf(
                Locale.ROOT,
                "leaderboard ÷ full recompute of the year from its entries (goal: at most 0.01): %.4f (%.1f ms ÷ %.0f ms)%n",
                once / fullRecompute,
                once,
                fullRecompute);
    }

    private Board board() {
        return leaderboard.board(TIER).orElseThrow();
    }

    /** All columns of all rows, into memory. */
    private static void read(Connection bare, String sql) throws SQLException {
        var all = new ArrayList<Object[]>();
        try (var statement = bare.createStatement();
                var rows = statement.executeQuery(sql)) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new Object[columns];
                for (var column = 0; column < columns; column++) {
                    row[column] = rows.getObject(column + 1);
                }
                all.add(row);
            }
        }
    }

    /** Each in a province of their own, all at the same moment, again once all have their answer. */
    private String atOnce() throws Exception {
        var people = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> provinces.named(Country.province(number)).admin())
                .toList();
        people.forEach(person -> person.does(this::board));
        var millis = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var reading = people.stream()
                    .<Callable<Double>>map(person -> () -> person.does(this::timed))
                    .toList();
            for (var time = 0; time < TIMES; time++) {
                for (var one : threads.invokeAll(reading)) {
                    millis.add(one.get());
                }
            }
        }
        var sorted = millis.stream().sorted().toList();
        var median = sorted.get(sorted.size() / 2);
        var late = sorted.get(sorted.size() * 95 / 100);
        return String.format(
                Locale.ROOT,
                "leaderboards of %d people at once, 95th percentile ÷ median (goal: at most 3): %.2f (%.1f ms ÷ %.1f ms, of %d)",
                PEOPLE,
                late / median,
                late,
                median,
                sorted.size());
    }

    private double timed() {
        var start = System.nanoTime();
        board();
        return (System.nanoTime() - start) / 1e6;
    }

    private String approving() throws Exception {
        var province = provinces.named(Country.lastProvince());
        var admin = province.admin();
        admin.signIn();
        var waiting = new ArrayDeque<>(Country.waiting());
        return new Pair(20, 100)
                .compare(
                        "approving a figure with its sum ÷ without (goal: at most 1.5)",
                        new Approving(waiting, true),
                        new Approving(waiting, false));
    }

    private static String workbook() throws Exception {
        var workbook = new ReportWorkbook();
        return new Pair(3, 9)
                .compare(
                        "bare fastexcel ÷ the workbook of a report of %,d lines (goal: at least 0.6)"
                                .formatted(ReportWorkbook.LINES),
                        workbook::bare,
                        workbook::ours);
    }

    /** The service's whole transaction, with or without what keeps the sums listening. */
    private final class Approving implements Pair.Work {
        private final DecisionService decisions = portal.getBean(DecisionService.class);
        private final ApplicationEventMulticaster events = portal.getBean(ApplicationEventMulticaster.class);
        private final Deque<EntryId> waiting;
        private final boolean summing;
        private final List<ApplicationListener<?>> listening = new ArrayList<>();

        Approving(Deque<EntryId> waiting, boolean summing) {
            this.waiting = waiting;
            this.summing = summing;
            events.removeApplicationListeners(listener -> {
                if (keepsSums(listener)) {
                    listening.add(listener);
                }
                return false;
            });
            if (listening.isEmpty()) {
                throw new IllegalStateException("nothing keeps the sums");
            }
        }

        private static boolean keepsSums(ApplicationListener<?> listener) {
            return listener instanceof SmartApplicationListener smart
                    && smart.getListenerId()
                            .startsWith("vn.tinhgon.leaderboard.Summaries.on(vn.tinhgon.progress.ProgressApproved");
        }

        @Override
        public void prepare() {
            events.removeApplicationListeners(CountryBench.Approving::keepsSums);
            if (summing) {
                listening.forEach(events::addApplicationListener);
            }
        }

        @Override
        public void once() {
            decisions.approve(waiting.remove(), 1);
        }
    }
}
