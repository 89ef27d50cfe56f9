package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.RECOMMENDATION;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.RecommendationId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.simplification.Recommendation.Answer;
import vn.tinhgon.simplification.Recommendation.Asked;
import vn.tinhgon.simplification.Recommendation.Asks;
import vn.tinhgon.simplification.Recommendation.Outcome;
import vn.tinhgon.simplification.Recommendation.State;
import vn.tinhgon.unit.UnitNames;

/** What plans need of higher authorities. */
@Component
class RecommendationStore {

    private final DSLContext db;

    RecommendationStore(DSLContext db) {
        this.db = db;
    }

    List<Recommendation> of(PlanId plan) {
        return db.selectFrom(RECOMMENDATION)
                .where(RECOMMENDATION.PLAN_ID.eq(plan), RECOMMENDATION.WITHDRAWN.isFalse())
                .orderBy(RECOMMENDATION.ID)
                .fetch(RecommendationStore::recommendation);
    }

    /** @throws NotFound when this province has none of that id */
    Recommendation get(RecommendationId id) {
        return db.selectFrom(RECOMMENDATION)
                .where(RECOMMENDATION.ID.eq(id))
                .fetchOptional(RecommendationStore::recommendation)
                .orElseThrow(() -> new NotFound("recommendation"));
    }

    /** @throws NotFound when this province has none of that id */
    PlanId plan(RecommendationId id) {
        return db.select(RECOMMENDATION.PLAN_ID)
                .from(RECOMMENDATION)
                .where(RECOMMENDATION.ID.eq(id))
                .fetchOptional(RECOMMENDATION.PLAN_ID)
                .orElseThrow(() -> new NotFound("recommendation"));
    }

    List<RecommendationRow> list(Scope scope, Optional<State> state, Slice slice, LocalDate day) {
        return db.select(RECOMMENDATION.fields())
                .select(
                        SIMPLIFICATION_PLAN.PROCEDURE_ID,
                        SIMPLIFICATION_PLAN.IN_YEAR,
                        ADMIN_PROCEDURE.CODE,
                        ADMIN_PROCEDURE.NAME,
                        UnitNames.NAME)
                .from(RECOMMENDATION)
                .join(SIMPLIFICATION_PLAN)
                .on(SIMPLIFICATION_PLAN.ID.eq(RECOMMENDATION.PLAN_ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(SIMPLIFICATION_PLAN.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .where(isListed(scope, state))
                .orderBy(RECOMMENDATION.SENT_ON, RECOMMENDATION.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> new RecommendationRow(
                        recommendation(row),
                        row.get(SIMPLIFICATION_PLAN.PROCEDURE_ID),
                        row.get(SIMPLIFICATION_PLAN.IN_YEAR),
                        row.get(ADMIN_PROCEDURE.CODE),
                        row.get(ADMIN_PROCEDURE.NAME),
                        row.get(UnitNames.NAME)));
    }

    int count(Scope scope, Optional<State> state) {
        return db.fetchCount(db.select(RECOMMENDATION.ID)
                .from(RECOMMENDATION)
                .join(SIMPLIFICATION_PLAN)
                .on(SIMPLIFICATION_PLAN.ID.eq(RECOMMENDATION.PLAN_ID))
                .where(isListed(scope, state)));
    }

    private static Condition isListed(Scope scope, Optional<State> state) {
        return RECOMMENDATION
                .WITHDRAWN
                .isFalse()
                .and(SIMPLIFICATION_PLAN.LIVE.isNotNull())
                .and(PortfolioStore.isPlanVisibleIn(scope))
                .and(state.map(RecommendationStore::is).orElse(noCondition()));
    }

    private static Condition is(State state) {
        return switch (state) {
            case TO_SEND -> RECOMMENDATION.SENT_ON.isNull();
            case WAITING -> RECOMMENDATION.SENT_ON.isNotNull().and(RECOMMENDATION.OUTCOME.isNull());
            case ACCEPTED, REFUSED -> RECOMMENDATION.OUTCOME.eq(state.name());
        };
    }

    /** @throws Refused where one of {@code approved} needs what a higher authority was not asked for or has not agreed to; names it */
    void areAgreedTo(Collection<PlanId> approved) {
        db.select(ADMIN_PROCEDURE.CODE, RECOMMENDATION.AUTHORITY, RECOMMENDATION.SENT_ON)
                .from(RECOMMENDATION)
                .join(SIMPLIFICATION_PLAN)
                .on(SIMPLIFICATION_PLAN.ID.eq(RECOMMENDATION.PLAN_ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .where(
                        RECOMMENDATION.PLAN_ID.in(approved),
                        RECOMMENDATION.WITHDRAWN.isFalse(),
                        RECOMMENDATION.OUTCOME.isNull().or(RECOMMENDATION.OUTCOME.ne(Outcome.ACCEPTED.name())))
                .orderBy(RECOMMENDATION.ID)
                .limit(1)
                .forEach(row -> {
                    throw new Refused(
                            row.value3() == null ? "plan.refused.notSent" : "plan.refused.notAgreed",
                            row.value1(),
                            row.value2());
                });
    }

    void insert(RecommendationId id, PlanId plan, Asked asked, PersonId by) {
        db.insertInto(RECOMMENDATION)
                .set(RECOMMENDATION.ID, id)
                .set(RECOMMENDATION.PLAN_ID, plan)
                .set(RECOMMENDATION.AUTHORITY, asked.authority())
                .set(RECOMMENDATION.ASKS, asked.asks().name())
                .set(RECOMMENDATION.INSTRUMENT, asked.instrument())
                .set(RECOMMENDATION.ENTERED_BY, by)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** @throws Changed when somebody was faster */
    void withdraw(RecommendationId id, long version) {
        var row = db.newRecord(RECOMMENDATION);
        row.setWithdrawn(true);
        update(id, version, row);
    }

    /** @throws Changed when somebody was faster */
    void send(RecommendationId id, long version, SignedPaper document) {
        var row = db.newRecord(RECOMMENDATION);
        row.setSentNumber(document.number());
        row.setSentOn(document.signedOn());
        update(id, version, row);
    }

    /** @throws Changed when somebody was faster */
    void correctSending(RecommendationId id, long version, SignedPaper document, String reason) {
        var row = db.newRecord(RECOMMENDATION);
        row.setSentNumber(document.number());
        row.setSentOn(document.signedOn());
        row.setSentCorrected(reason);
        update(id, version, row);
    }

    /** @throws Changed when somebody was faster */
    void answer(RecommendationId id, long version, Answer answer) {
        var row = db.newRecord(RECOMMENDATION);
        row.setOutcome(answer.outcome().name());
        row.setAnswerNumber(answer.document().number());
        row.setAnsweredOn(answer.document().signedOn());
        row.setAnswer(answer.text());
        update(id, version, row);
    }

    private void update(RecommendationId id, long version, Record values) {
        Writes.foundOrChanged(
                "recommendation",
                db.update(RECOMMENDATION)
                        .set(values)
                        .set(RECOMMENDATION.VERSION, version + 1)
                        .where(RECOMMENDATION.ID.eq(id), RECOMMENDATION.VERSION.eq(version)));
    }

    private static Recommendation recommendation(Record row) {
        return new Recommendation(
                row.get(RECOMMENDATION.ID),
                row.get(RECOMMENDATION.VERSION),
                new Asked(
                        row.get(RECOMMENDATION.AUTHORITY),
                        Asks.valueOf(row.get(RECOMMENDATION.ASKS)),
                        row.get(RECOMMENDATION.INSTRUMENT)),
                Optional.ofNullable(row.get(RECOMMENDATION.SENT_NUMBER))
                        .map(number -> new SignedPaper(number, row.get(RECOMMENDATION.SENT_ON))),
                Optional.ofNullable(row.get(RECOMMENDATION.SENT_CORRECTED)),
                Optional.ofNullable(row.get(RECOMMENDATION.OUTCOME))
                        .map(Outcome::valueOf)
                        .map(outcome -> new Answer(
                                outcome,
                                new SignedPaper(
                                        row.get(RECOMMENDATION.ANSWER_NUMBER), row.get(RECOMMENDATION.ANSWERED_ON)),
                                row.get(RECOMMENDATION.ANSWER))));
    }
}
