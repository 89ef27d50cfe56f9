package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.year;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.BASELINE_LINE;
import static vn.tinhgon.schema.Tables.HOURLY_INCOME;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PROCEDURE_VERSION;
import static vn.tinhgon.schema.Tables.REDUCTION;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_GOAL;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.ReductionId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.procedure.Act;
import vn.tinhgon.procedure.ProcedureScope;

/** What directives want cut, and the lists it is measured against once they are frozen. */
@Component
class ReductionStore {

    /** A procedure as it is in force at the end of the baseline's day. */
    record Line(ProcedureId procedure, long version, Effort effort, Volume volume) {

        Dong before(Dong income) {
            return ComplianceCost.aYear(effort, volume, income);
        }
    }

    private static final Field<Dong> INCOME =
            coalesce(REDUCTION.INCOME_DONG, HOURLY_INCOME.INCOME_DONG).as("income");

    private final DSLContext db;
    private final Clock clock;

    ReductionStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All, the latest year first and internal procedures before public ones, in one statement. */
    List<Reduction> all() {
        var goals = new LinkedHashMap<ReductionId, List<Goal>>();
        var rows = new LinkedHashMap<ReductionId, Record>();
        db.select(REDUCTION.fields())
                .select(INCOME, PERSON.FULL_NAME, SIMPLIFICATION_GOAL.MEASURE, SIMPLIFICATION_GOAL.THRESHOLD)
                .from(REDUCTION)
                .leftJoin(SIMPLIFICATION_GOAL)
                .on(SIMPLIFICATION_GOAL.REDUCTION_ID.eq(REDUCTION.ID))
                .leftJoin(HOURLY_INCOME)
                .on(HOURLY_INCOME.IN_YEAR.eq(year(REDUCTION.BASELINE_ON)))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REDUCTION.FROZEN_BY))
                .orderBy(REDUCTION.IN_YEAR.desc(), REDUCTION.SCOPE)
                .forEach(row -> {
                    var id = row.get(REDUCTION.ID);
                    rows.putIfAbsent(id, row);
                    var all = goals.computeIfAbsent(id, none -> new ArrayList<>());
                    Optional.ofNullable(row.get(SIMPLIFICATION_GOAL.THRESHOLD))
                            .map(threshold ->
                                    new Goal(Measure.valueOf(row.get(SIMPLIFICATION_GOAL.MEASURE)), threshold))
                            .ifPresent(all::add);
                });
        return rows.values().stream()
                .map(row -> reduction(row, goals.getOrDefault(row.get(REDUCTION.ID), List.of())))
                .toList();
    }

    /** The one that a plan of a year for a procedure of that scope belongs to; without goals where none is set. */
    Reduction of(ProcedureScope scope, int inYear, LocalDate today) {
        return all().stream()
                .filter(each -> each.scope() == scope && each.year() == inYear)
                .findFirst()
                .orElseGet(() -> Reduction.none(scope, inYear, today, income(inYear)));
    }

    private Optional<Dong> income(int inYear) {
        return db.select(HOURLY_INCOME.INCOME_DONG)
                .from(HOURLY_INCOME)
                .where(HOURLY_INCOME.IN_YEAR.eq(inYear))
                .fetchOptional(HOURLY_INCOME.INCOME_DONG);
    }

    /** @throws Refused at the field {@code year} for which the province has one of that scope already */
    void insert(ReductionId id, ReductionTerms terms) {
        try {
            db.insertInto(REDUCTION)
                    .set(REDUCTION.ID, id)
                    .set(REDUCTION.SCOPE, terms.scope().name())
                    .set(REDUCTION.IN_YEAR, terms.year())
                    .set(columns(terms))
                    .execute();
        } catch (DuplicateKeyException isThere) {
            throw Refused.field("year", "reduction.refused.year", String.valueOf(terms.year()));
        }
        goals(id, terms.goals());
    }

    /** @throws Changed when somebody changed it after {@code version} */
    void update(ReductionId id, long version, ReductionTerms terms) {
        changed(id, version, columns(terms));
        db.update(SIMPLIFICATION_GOAL)
                .setNull(SIMPLIFICATION_GOAL.THRESHOLD)
                .where(SIMPLIFICATION_GOAL.REDUCTION_ID.eq(id))
                .execute();
        goals(id, terms.goals());
    }

    private void goals(ReductionId id, List<Goal> goals) {
        goals.forEach(goal -> db.insertInto(SIMPLIFICATION_GOAL)
                .set(SIMPLIFICATION_GOAL.ID, Id.ofRow())
                .set(SIMPLIFICATION_GOAL.REDUCTION_ID, id)
                .set(SIMPLIFICATION_GOAL.MEASURE, goal.measure().name())
                .set(SIMPLIFICATION_GOAL.THRESHOLD, goal.threshold())
                .onDuplicateKeyUpdate()
                .set(SIMPLIFICATION_GOAL.THRESHOLD, goal.threshold())
                .execute());
    }

    /** Procedures of a scope as decisions have left them at the end of {@code day}, by code; abolished ones are not among them. */
    List<Line> inForce(ProcedureScope scope, LocalDate day) {
        var later = PROCEDURE_VERSION.as("later");
        return db.select(
                        PROCEDURE_VERSION.PROCEDURE_ID,
                        PROCEDURE_VERSION.ID,
                        PROCEDURE_VERSION.HOURS,
                        PROCEDURE_VERSION.OTHER_DONG,
                        PROCEDURE_VERSION.DAYS,
                        PROCEDURE_VERSION.TIMES_A_YEAR,
                        PROCEDURE_VERSION.SUBJECTS_A_YEAR)
                .from(ADMIN_PROCEDURE)
                .join(PROCEDURE_VERSION)
                .on(PROCEDURE_VERSION
                        .PROCEDURE_ID
                        .eq(ADMIN_PROCEDURE.ID)
                        .and(PROCEDURE_VERSION.NUMBER.eq(select(max(later.NUMBER))
                                .from(later)
                                .where(later.PROCEDURE_ID.eq(ADMIN_PROCEDURE.ID), later.IN_FORCE_FROM.le(day)))))
                .where(ADMIN_PROCEDURE.SCOPE.eq(scope.name()), PROCEDURE_VERSION.ACT.ne(Act.ABOLISHED.name()))
                .orderBy(ADMIN_PROCEDURE.CODE)
                .fetch(row -> new Line(
                        row.get(PROCEDURE_VERSION.PROCEDURE_ID),
                        row.get(PROCEDURE_VERSION.ID),
                        new Effort(
                                row.get(PROCEDURE_VERSION.HOURS),
                                row.get(PROCEDURE_VERSION.OTHER_DONG),
                                row.get(PROCEDURE_VERSION.DAYS)),
                        new Volume(
                                row.get(PROCEDURE_VERSION.TIMES_A_YEAR), row.get(PROCEDURE_VERSION.SUBJECTS_A_YEAR))));
    }

    /** Which version of a procedure stands in a frozen list; empty where it is not in it. */
    Optional<Integer> listed(ReductionId id, ProcedureId procedure) {
        return db.select(PROCEDURE_VERSION.NUMBER)
                .from(BASELINE_LINE)
                .join(PROCEDURE_VERSION)
                .on(PROCEDURE_VERSION.ID.eq(BASELINE_LINE.VERSION_ID))
                .where(BASELINE_LINE.REDUCTION_ID.eq(id), BASELINE_LINE.PROCEDURE_ID.eq(procedure))
                .fetchOptional(PROCEDURE_VERSION.NUMBER);
    }

    /** @throws Changed when somebody changed or froze it after {@code version} */
    void freeze(ReductionId id, long version, List<Line> lines, Dong income, PersonId by) {
        var line = db.insertInto(
                        BASELINE_LINE,
                        BASELINE_LINE.ID,
                        BASELINE_LINE.REDUCTION_ID,
                        BASELINE_LINE.PROCEDURE_ID,
                        BASELINE_LINE.VERSION_ID,
                        BASELINE_LINE.HOURS,
                        BASELINE_LINE.OTHER_DONG,
                        BASELINE_LINE.DAYS,
                        BASELINE_LINE.TIMES_A_YEAR,
                        BASELINE_LINE.SUBJECTS_A_YEAR,
                        BASELINE_LINE.BEFORE_DONG)
                .values(0L, id, new ProcedureId(0), 0L, BigDecimal.ZERO, Dong.ZERO, 0, 0, 0, Dong.ZERO);
        var batch = db.batch(line);
        for (var each : lines) {
            batch = batch.bind(
                    Id.ofRow(),
                    id,
                    each.procedure(),
                    each.version(),
                    each.effort().hours(),
                    each.effort().other(),
                    each.effort().days(),
                    each.volume().times(),
                    each.volume().subjects(),
                    each.before(income));
        }
        if (!lines.isEmpty()) {
            batch.execute();
        }
        var frozen = db.newRecord(REDUCTION.FROZEN_BY, REDUCTION.FROZEN_AT, REDUCTION.INCOME_DONG);
        frozen.values(by, clock.instant(), income);
        changed(id, version, frozen);
    }

    private void changed(ReductionId id, long version, Record values) {
        Writes.foundOrChanged(
                "reduction",
                db.update(REDUCTION)
                        .set(values)
                        .set(REDUCTION.VERSION, version + 1)
                        .where(REDUCTION.ID.eq(id), REDUCTION.VERSION.eq(version)));
    }

    private Record columns(ReductionTerms terms) {
        var row = db.newRecord(REDUCTION.BASELINE_ON, REDUCTION.DUE_ON, REDUCTION.BASIS);
        row.values(terms.baselineOn(), terms.dueOn().orElse(null), terms.basis());
        return row;
    }

    private static Reduction reduction(Record row, List<Goal> goals) {
        return new Reduction(
                Optional.of(row.get(REDUCTION.ID)),
                row.get(REDUCTION.VERSION),
                ProcedureScope.valueOf(row.get(REDUCTION.SCOPE)),
                row.get(REDUCTION.IN_YEAR),
                row.get(REDUCTION.BASELINE_ON),
                Optional.ofNullable(row.get(REDUCTION.DUE_ON)),
                row.get(REDUCTION.BASIS),
                goals.stream().sorted(Comparator.comparing(Goal::measure)).toList(),
                Optional.ofNullable(row.get(INCOME)),
                Stream.ofNullable(row.get(REDUCTION.FROZEN_AT))
                        .map(at -> new Reduction.Freezing(row.get(PERSON.FULL_NAME), at))
                        .findFirst());
    }
}
