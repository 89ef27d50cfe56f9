package vn.tinhgon.simplification;

import static vn.tinhgon.schema.Tables.PLAN_LIST_EFFECT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.simplification.Portfolio.Cut;

/** How far lists would carry the province, as it stood when they were submitted. */
@Component
class ListEffectStore {

    private static final Map<Measure, Field<BigDecimal>> GOALS = Map.of(
            Measure.COUNT, PLAN_LIST_EFFECT.GOAL_COUNT,
            Measure.COST, PLAN_LIST_EFFECT.GOAL_COST,
            Measure.TIME, PLAN_LIST_EFFECT.GOAL_TIME);

    private final DSLContext db;

    ListEffectStore(DSLContext db) {
        this.db = db;
    }

    /** @param submitted the list with its submission: each correction keeps an effect of its own */
    void keep(PlanList submitted, ListEffect effect, LocalDate today) {
        var then = effect.then();
        var row = db.newRecord(PLAN_LIST_EFFECT);
        row.setId(Id.ofRow());
        row.setListId(submitted.id());
        row.setListVersion(submitted.version());
        row.setKeptOn(today);
        row.setPublished(then.published());
        row.setBeforeDong(then.before());
        row.setDays(then.days());
        row.setNowCount(effect.now().approved().count());
        row.setNowSavingDong(effect.now().approved().saving());
        row.setNowDays(effect.now().approved().days());
        row.setThenCount(then.approved().count());
        row.setThenSavingDong(then.approved().saving());
        row.setThenDays(then.approved().days());
        effect.goals().forEach(goal -> row.set(GOALS.get(goal.measure()), goal.threshold()));
        row.insert();
    }

    /** The last one kept; empty where the list was not submitted, or nothing was wanted then. */
    Optional<ListEffect> kept(PlanListId list) {
        return db.selectFrom(PLAN_LIST_EFFECT)
                .where(PLAN_LIST_EFFECT.LIST_ID.eq(list))
                .orderBy(PLAN_LIST_EFFECT.LIST_VERSION.desc())
                .limit(1)
                .fetchOptional(row -> new ListEffect(
                        goals(row),
                        portfolio(row, new Cut(row.getNowCount(), row.getNowSavingDong(), row.getNowDays())),
                        portfolio(row, new Cut(row.getThenCount(), row.getThenSavingDong(), row.getThenDays())),
                        Optional.of(row.getKeptOn())));
    }

    private static List<Goal> goals(Record row) {
        return Stream.of(Measure.values())
                .flatMap(
                        measure -> Optional.ofNullable(row.get(GOALS.get(measure)))
                                .map(threshold -> new Goal(measure, threshold))
                                .stream())
                .toList();
    }

    private static Portfolio portfolio(Record row, Cut approved) {
        return new Portfolio(
                row.get(PLAN_LIST_EFFECT.PUBLISHED),
                row.get(PLAN_LIST_EFFECT.BEFORE_DONG),
                row.get(PLAN_LIST_EFFECT.DAYS),
                approved,
                Cut.NOTHING,
                Cut.NOTHING,
                Map.of());
    }
}
