package vn.tinhgon.formality;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.SQLDataType;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.schema.tables.Entry;
import vn.tinhgon.simplification.PlanState;

/**
 * What is looked at: plans of the year of a day and of the year before, figures of periods that lie in the twelve months up
 * to it. Drafts are nobody's business yet, and what was withdrawn or rejected no more.
 *
 * @param unit whose; all of the province where empty
 * @param about only one plan or figure, of whatever year; all where empty
 */
record Within(LocalDate day, Optional<UnitId> unit, Optional<Id> about) {

    /** Plans that are asked about. */
    Condition plans() {
        return SIMPLIFICATION_PLAN
                .STATE
                .notIn(PlanState.DRAFT.name(), PlanState.REJECTED.name(), PlanState.WITHDRAWN.name())
                .and(unit.map(SIMPLIFICATION_PLAN.UNIT_ID::eq).orElse(noCondition()))
                .and(about.map(id -> SIMPLIFICATION_PLAN
                                .ID
                                .coerce(SQLDataType.BIGINT)
                                .eq(id.value()))
                        .orElseGet(() -> SIMPLIFICATION_PLAN.IN_YEAR.between(day.getYear() - 1, day.getYear())));
    }

    /** Figures that are asked about: of a unit, or the one. */
    Condition figures() {
        return unit.map(ENTRY.UNIT_ID::eq)
                .orElse(noCondition())
                .and(about.map(id -> ENTRY.ID.coerce(SQLDataType.BIGINT).eq(id.value()))
                        .orElse(noCondition()));
    }

    /** Periods whose figures are looked at. */
    Condition periods() {
        return about.isPresent()
                ? noCondition()
                : REPORTING_PERIOD.FROM_ON.le(day).and(REPORTING_PERIOD.UNTIL_ON.gt(day.minusYears(1)));
    }

    /** Whether a figure has left its unit, and none that is approved since has taken its place. */
    static Condition isHandedIn(Entry figure) {
        return figure.SET_ASIDE
                .isFalse()
                .and(figure.STATE.in(Stream.of(EntryState.values())
                        .filter(EntryState::isHandedIn)
                        .map(EntryState::name)
                        .toList()));
    }
}
