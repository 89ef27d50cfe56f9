package vn.tinhgon.idea;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.IDEA;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.IdeaId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.AdminProcedure;
import vn.tinhgon.schema.tables.records.IdeaRecord;
import vn.tinhgon.simplification.PlanState;
import vn.tinhgon.unit.UnitNames;

/** Ideas, as far as somebody sees: those for their unit or of the province, and what they entered themselves. */
@Component
class IdeaStore {

    /** The procedure of the plan, which may be another than the idea is about. */
    private static final AdminProcedure PLANNED = ADMIN_PROCEDURE.as("planned_procedure");

    private static final List<SelectFieldOrAsterisk> OF_PLANS = List.of(
            SIMPLIFICATION_PLAN.ID,
            SIMPLIFICATION_PLAN.IN_YEAR,
            SIMPLIFICATION_PLAN.STATE,
            SIMPLIFICATION_PLAN.DECIDED_ON,
            PLANNED.ID,
            PLANNED.CODE,
            PLANNED.NAME);

    private final DSLContext db;
    private final Clock clock;

    IdeaStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What waits first, the latest on top. */
    List<Idea> list(Acting reader, IdeaFilter filter, Slice slice, LocalDate day) {
        return ideas(isSeenBy(reader).and(matches(filter, reader)), slice, day);
    }

    int count(Acting reader, IdeaFilter filter) {
        return db.fetchCount(IDEA, isSeenBy(reader).and(matches(filter, reader)));
    }

    Optional<Idea> find(Acting reader, IdeaId id, LocalDate day) {
        return ideas(isSeenBy(reader).and(IDEA.ID.eq(id)), new Slice(0, 1), day).stream()
                .findFirst();
    }

    private List<Idea> ideas(Condition which, Slice slice, LocalDate day) {
        return db.select(IDEA.asterisk(), UnitNames.NAME, ADMIN_PROCEDURE.CODE, PERSON.FULL_NAME)
                .select(OF_PLANS)
                .from(IDEA)
                .join(UNIT)
                .on(UNIT.ID.eq(IDEA.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .join(PERSON)
                .on(PERSON.ID.eq(IDEA.ENTERED_BY))
                .leftJoin(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(IDEA.PROCEDURE_ID))
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(SIMPLIFICATION_PLAN.ID.eq(IDEA.PLAN_ID))
                .leftJoin(PLANNED)
                .on(PLANNED.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .where(which)
                .orderBy(IDEA.WAITING.desc(), IDEA.OFFERED_ON.desc(), IDEA.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(IdeaStore::idea);
    }

    /** Plans of {@code unit} that have not ended, by their procedures' codes. */
    List<TakenUp> plans(UnitId unit) {
        return db.select(OF_PLANS)
                .from(SIMPLIFICATION_PLAN)
                .join(PLANNED)
                .on(PLANNED.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .where(SIMPLIFICATION_PLAN.UNIT_ID.eq(unit), SIMPLIFICATION_PLAN.LIVE.isTrue())
                .orderBy(PLANNED.CODE, SIMPLIFICATION_PLAN.ID)
                .fetch(IdeaStore::plan);
    }

    /** Whether {@code unit} is in charge of {@code procedure}. */
    boolean isOf(UnitId unit, ProcedureId procedure) {
        return db.fetchExists(ADMIN_PROCEDURE, ADMIN_PROCEDURE.ID.eq(procedure), ADMIN_PROCEDURE.UNIT_ID.eq(unit));
    }

    /** Ideas that are in a plan, the first given first. */
    List<Idea> in(PlanId plan, Acting reader, Slice slice, LocalDate day) {
        return ideas(isSeenBy(reader).and(IDEA.PLAN_ID.eq(plan)), slice, day);
    }

    Optional<WaitingIdeas> waiting(UnitId unit) {
        return db.select(DSL.count(), min(IDEA.ENTERED_AT))
                .from(IDEA)
                .where(IDEA.UNIT_ID.eq(unit), IDEA.WAITING.isTrue())
                .fetchOptional(
                        row -> Optional.ofNullable(row.value2()).map(since -> new WaitingIdeas(row.value1(), since)))
                .flatMap(waiting -> waiting);
    }

    /** @throws Changed where there is one of that id already */
    void give(IdeaId id, NewIdea idea, PersonId by) {
        var row = new IdeaRecord();
        row.setId(id);
        row.setUnitId(idea.unit());
        idea.procedure().ifPresent(row::setProcedureId);
        row.setWords(idea.words());
        row.setSource(idea.origin().source().name());
        row.setGiver(idea.origin().giver());
        row.setFeedbackNumber(idea.origin().feedback());
        row.setOfferedOn(idea.offeredOn());
        row.setEnteredBy(by);
        row.setEnteredAt(clock.instant());
        Writes.orChanged("idea", () -> db.insertInto(IDEA).set(row).execute());
    }

    void takeUp(Idea idea, PlanId plan, PersonId by) {
        var row = decided(idea, IdeaState.TAKEN_UP, by);
        row.setPlanId(plan);
        row.setReason("");
        update(idea, row);
    }

    void decline(Idea idea, String reason, PersonId by) {
        var row = decided(idea, IdeaState.DECLINED, by);
        row.setPlanId(null);
        row.setReason(reason);
        update(idea, row);
    }

    private IdeaRecord decided(Idea idea, IdeaState state, PersonId by) {
        var row = new IdeaRecord();
        row.setVersion(idea.version() + 1);
        row.setState(state.name());
        row.setDecidedBy(by);
        row.setDecidedAt(clock.instant());
        return row;
    }

    /** @throws Changed when somebody decided it meanwhile */
    private void update(Idea idea, IdeaRecord row) {
        Writes.foundOrChanged(
                "idea", db.update(IDEA).set(row).where(IDEA.ID.eq(idea.id()), IDEA.VERSION.eq(idea.version())));
    }

    private static Condition isSeenBy(Acting reader) {
        var own = IDEA.ENTERED_BY.eq(reader.person());
        return switch (reader.scope()) {
            case Scope.Unit unit -> IDEA.UNIT_ID.eq(unit.unit()).or(own);
            case Scope.UnitAndBelow some -> IDEA.UNIT_ID.eq(some.unit()).or(own);
            case Scope.Submitted all -> trueCondition();
            case Scope.Everything all -> trueCondition();
        };
    }

    private static Condition matches(IdeaFilter filter, Acting reader) {
        return filter.state()
                .map(state -> IDEA.WAITING.eq(state == IdeaState.OPEN).and(IDEA.STATE.eq(state.name())))
                .orElse(noCondition())
                .and(filter.unit().map(IDEA.UNIT_ID::eq).orElse(noCondition()))
                .and(filter.mine() ? IDEA.ENTERED_BY.eq(reader.person()) : noCondition());
    }

    private static Idea idea(Record row) {
        return new Idea(
                row.get(IDEA.ID),
                row.get(IDEA.VERSION),
                new NewIdea(
                        row.get(IDEA.WORDS),
                        new Origin(
                                Origin.Source.valueOf(row.get(IDEA.SOURCE)),
                                row.get(IDEA.GIVER),
                                row.get(IDEA.FEEDBACK_NUMBER)),
                        row.get(IDEA.UNIT_ID),
                        Optional.ofNullable(row.get(IDEA.PROCEDURE_ID)),
                        row.get(IDEA.OFFERED_ON)),
                row.get(UnitNames.NAME),
                Optional.ofNullable(row.get(ADMIN_PROCEDURE.CODE)).orElse(""),
                row.get(PERSON.FULL_NAME),
                IdeaState.valueOf(row.get(IDEA.STATE)),
                row.get(SIMPLIFICATION_PLAN.ID) == null ? Optional.empty() : Optional.of(plan(row)),
                row.get(IDEA.REASON));
    }

    private static TakenUp plan(Record row) {
        return new TakenUp(
                row.get(SIMPLIFICATION_PLAN.ID),
                row.get(PLANNED.ID),
                row.get(SIMPLIFICATION_PLAN.IN_YEAR),
                row.get(PLANNED.CODE),
                row.get(PLANNED.NAME),
                PlanState.valueOf(row.get(SIMPLIFICATION_PLAN.STATE)),
                Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.DECIDED_ON)));
    }
}
