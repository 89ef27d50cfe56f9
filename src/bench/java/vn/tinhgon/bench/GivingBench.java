package vn.tinhgon.bench;

import com.github.f4b6a3.tsid.TsidCreator;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import vn.tinhgon.assignment.BlockPreview;
import vn.tinhgon.assignment.GivingService;
import vn.tinhgon.assignment.Handout;
import vn.tinhgon.assignment.WithdrawalService;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;

/** Ten targets given to two hundred units in one action, beside the same two thousand rows by a batch of bare JDBC. */
final class GivingBench {

    private static final int UNITS = 200;
    private static final int TARGETS = 10;
    private static final BigDecimal GOAL = new BigDecimal("80");

    private final ApplicationContext portal;
    private final TestProvince province;
    private final TestPerson admin;
    private final List<UnitId> units = new ArrayList<>();

    private GivingBench(ApplicationContext portal) {
        this.portal = portal;
        province = portal.getBean(Provinces.class).fresh();
        admin = province.admin();
        IntStream.range(0, UNITS).forEach(number -> units.add(province.department("Sở số " + number)));
    }

    static String compare(ApplicationContext portal) throws Exception {
        var bench = new GivingBench(portal);
        var ours = bench.targets(1);
        var theirs = bench.targets(TARGETS + 1);
        bench.province.month(1);
        bench.admin.signIn();
        try (var bare = Bench.bound(bench.province)) {
            return new Pair(3, 15)
                    .compare(
                            "giving 10 targets to 200 units ÷ the same rows by a JDBC batch",
                            bench.new ByService(ours),
                            bench.new ByJdbc(bare, theirs));
        }
    }

    private List<TargetId> targets(int first) {
        return IntStream.range(first, first + TARGETS)
                .mapToObj(number -> province.target(number, Accumulation.FLOW, Comparison.AT_LEAST, "80"))
                .toList();
    }

    private final class ByService implements Pair.Work {
        private final GivingService giving = portal.getBean(GivingService.class);
        private final WithdrawalService withdrawals = portal.getBean(WithdrawalService.class);
        private final Map<TargetId, Map<UnitId, String>> typed = new LinkedHashMap<>();
        private Optional<Handout> done = Optional.empty();
        private Optional<BlockPreview> seen = Optional.empty();

        ByService(List<TargetId> targets) {
            var goals = new LinkedHashMap<UnitId, String>();
            units.forEach(unit -> goals.put(unit, "80"));
            targets.forEach(target -> typed.put(target, goals));
        }

        @Override
        public void prepare() {
            done.ifPresent(handout -> withdrawals.undo(handout, "đo lại"));
            seen = Optional.of(giving.preview(province.programme(), typed));
        }

        @Override
        public void once() {
            done = Optional.of(giving.assign(seen.orElseThrow(), ""));
        }
    }

    private final class ByJdbc implements Pair.Work {
        private static final String WITHDRAW = "insert into portal.assignment_withdrawal"
                + " (id, assignment_id, reason, person_id, withdrawn_at) values (?, ?, 'đo lại', ?, utc_timestamp(6))";

        private final Connection connection;
        private final List<TargetId> targets;
        private final List<Long> given = new ArrayList<>();

        ByJdbc(Connection connection, List<TargetId> targets) {
            this.connection = connection;
            this.targets = targets;
        }

        @Override
        public void prepare() throws SQLException {
            Bench.bind(connection, province.alias().text());
            try (var withdraw = connection.prepareStatement(WITHDRAW)) {
                for (var assignment : given) {
                    withdraw.setLong(1, assignment);
                    withdraw.setLong(2, assignment);
                    withdraw.setLong(3, admin.id().value());
                    withdraw.addBatch();
                }
                if (!given.isEmpty()) {
                    withdraw.executeBatch();
                }
            }
            given.clear();
            seal();
        }

        @Override
        public void once() throws SQLException {
            Bench.bind(connection, province.alias().text());
            try (var give = connection.prepareStatement(
                            "insert into portal.assignment (id, target_id, unit_id) values (?, ?, ?)");
                    var goal = connection.prepareStatement("insert into portal.goal_version"
                            + " (id, assignment_id, goal, in_force_from, reason) values (?, ?, ?, ?, '')")) {
                for (var target : targets) {
                    for (var unit : units) {
                        var id = TsidCreator.getTsid().toLong();
                        given.add(id);
                        give.setLong(1, id);
                        give.setLong(2, target.value());
                        give.setLong(3, unit.value());
                        give.addBatch();
                        goal.setLong(1, TsidCreator.getTsid().toLong());
                        goal.setLong(2, id);
                        goal.setBigDecimal(3, GOAL);
                        goal.setObject(4, LocalDate.of(2023, 12, 15));
                        goal.addBatch();
                    }
                }
                give.executeBatch();
                goal.executeBatch();
            }
            seal();
        }

        private void seal() throws SQLException {
            Bench.run(connection, "call portal.seal_audit()");
            connection.commit();
        }
    }
}
