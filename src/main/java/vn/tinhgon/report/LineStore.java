package vn.tinhgon.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_GROUP_MEMBER;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSeekStepN;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.progress.Counting;
import vn.tinhgon.progress.DueReports;
import vn.tinhgon.unit.UnitNames;

/** The lines of reports: read a page at a time, or one after the other, never all at once. */
@Component
class LineStore {

    /** What an assignment had to reach on the last day of a period; nothing where it was not given by then. */
    static final Field<BigDecimal> GOAL = DueReports.goal().as("goal_in_force");

    /** Whether a row is a line of the report, or stands there for what the year has come to. */
    static final Field<Boolean> IS_LINE = field(name("is_line"), SQLDataType.BOOLEAN);

    private static final List<OrderField<?>> ORDER =
            List.of(TARGET.NUMBER, UnitNames.NAME, UNIT.ID, ASSIGNMENT.ID, REPORTING_PERIOD.NUMBER);

    private static final int ROWS_AT_ONCE = 500;

    /** A line by what it is of. */
    record Key(AssignmentId assignment, int period) {}

    private final DSLContext db;

    LineStore(DSLContext db) {
        this.db = db;
    }

    /** The units that are meant; empty for all. */
    Optional<Set<UnitId>> units(Whose whose) {
        return switch (whose) {
            case Whose.All all -> Optional.empty();
            case Whose.OfKind(var kind) ->
                Optional.of(db.select(UNIT.ID)
                        .from(UNIT)
                        .where(UNIT.KIND.eq(kind.name()))
                        .fetchSet(UNIT.ID));
            case Whose.OfGroup(var group) ->
                Optional.of(db.select(UNIT_GROUP_MEMBER.UNIT_ID)
                        .from(UNIT_GROUP_MEMBER)
                        .where(UNIT_GROUP_MEMBER.UNIT_GROUP_ID.eq(group))
                        .fetchSet(UNIT_GROUP_MEMBER.UNIT_ID));
            case Whose.Chosen(var units) -> Optional.of(units);
        };
    }

    int count(Reading reading) {
        return groups(reading).stream().mapToInt(Slice.Group::rows).sum();
    }

    /** However far down, only the targets on the page are looked at; all are counted by an index. */
    List<ReportLine> page(Reading reading, Slice slice) {
        var page = slice.within(groups(reading));
        var keys = joined(db.select(ASSIGNMENT.ID, REPORTING_PERIOD.NUMBER, UnitNames.NAME))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(reading.last().span().lastDay()))
                .where(isOf(reading), TARGET.ID.in(page.groups()))
                .and(isLine(reading))
                .orderBy(ORDER)
                .limit(page.rows().limit())
                .offset(page.rows().offset())
                .fetch(row -> new Key(row.get(ASSIGNMENT.ID), row.get(REPORTING_PERIOD.NUMBER)));
        if (keys.isEmpty()) {
            return List.of();
        }
        var assignments = keys.stream().map(Key::assignment).distinct().toList();
        var lines = new LinesOfYear(
                facts(reading, ASSIGNMENT.ID.in(assignments)).fetch().iterator(), reading);
        var all = new HashMap<Key, ReportLine>();
        while (lines.hasNext()) {
            var line = lines.next();
            all.put(line.key(), line.line());
        }
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(all.get(key)).stream())
                .toList();
    }

    /** All lines as they come: whoever closes the stream closes the cursor. */
    Stream<ReportLine> stream(Reading reading) {
        var cursor = cursor(reading);
        var lines = new LinesOfYear(cursor.iterator(), reading);
        return Stream.iterate(lines, LinesOfYear::hasNext, each -> each)
                .map(each -> each.next().line())
                .onClose(cursor::close);
    }

    Cursor<? extends Record> cursor(Reading reading) {
        return facts(reading, noCondition()).fetchSize(ROWS_AT_ONCE).fetchLazy();
    }

    private List<Slice.Group<TargetId>> groups(Reading reading) {
        var lines = DSL.count().as("lines");
        return joined(db.select(TARGET.ID, lines))
                .where(isOf(reading))
                .and(isLine(reading))
                .groupBy(TARGET.ID, TARGET.NUMBER)
                .orderBy(TARGET.NUMBER, TARGET.ID)
                .fetch(row -> new Slice.Group<>(row.get(TARGET.ID), row.get(lines)));
    }

    /** Each assignment with all periods of the year so far, the earlier ones for what the year has come to. */
    private SelectSeekStepN<? extends Record> facts(Reading reading, Condition which) {
        return joined(db.select(
                        TARGET.ID,
                        TARGET.NUMBER,
                        TARGET.SHORT_NAME,
                        TARGET.FIGURE_KIND,
                        TARGET.MEASURE_UNIT,
                        TARGET.COMPARISON,
                        TARGET.MINIMUM_DENOMINATOR,
                        TARGET.ACCUMULATION,
                        ASSIGNMENT.ID,
                        ASSIGNMENT.NOT_APPLICABLE_REASON,
                        UNIT.ID,
                        UnitNames.NAME,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON,
                        GOAL,
                        ENTRY.STATE,
                        ENTRY_VERSION.NUMERATOR,
                        ENTRY_VERSION.DENOMINATOR,
                        ENTRY_VERSION.COUNT_BASIS,
                        ENTRY_VERSION.CAUSE,
                        field(isLine(reading)).as(IS_LINE)))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(reading.last().span().lastDay()))
                .leftJoin(ENTRY)
                .on(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                .and(Counting.stands(ENTRY))
                .leftJoin(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(isOf(reading))
                .and(which)
                .orderBy(ORDER);
    }

    private static SelectOnConditionStep<? extends Record> joined(SelectFromStep<? extends Record> chosen) {
        return chosen.from(TARGET)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .join(UNIT)
                .on(UNIT.ID.eq(ASSIGNMENT.UNIT_ID))
                .join(REPORTING_PERIOD)
                .on(DueReports.isReportedIn());
    }

    /** A line: of a period of the report, in which the unit was there and had the target by its last day. */
    private static Condition isLine(Reading reading) {
        return REPORTING_PERIOD
                .NUMBER
                .ge(reading.first())
                .and(DueReports.wasThere(UNIT.VALID_FROM, UNIT.VALID_UNTIL))
                .and(DueReports.isGiven());
    }

    private static Condition isOf(Reading reading) {
        return TARGET.PROGRAMME_ID
                .eq(reading.last().programme())
                .and(TARGET.FREQUENCY.eq(reading.last().frequency()))
                .and(REPORTING_PERIOD.NUMBER.le(reading.last().number()))
                .and(reading.targets().isEmpty() ? noCondition() : TARGET.ID.in(reading.targets()))
                .and(reading.units().map(ASSIGNMENT.UNIT_ID::in).orElse(noCondition()))
                .and(isSeenBy(reading.scope()));
    }

    /** Of a unit above others those below it: its own figures are read on its own page. */
    private static Condition isSeenBy(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> ASSIGNMENT.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some -> ASSIGNMENT.UNIT_ID.in(some.below());
            case Scope.Submitted all -> noCondition();
            case Scope.Everything all -> noCondition();
        };
    }
}
