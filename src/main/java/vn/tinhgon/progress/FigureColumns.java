package vn.tinhgon.progress;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.TARGET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.schema.tables.EntryStep;
import vn.tinhgon.schema.tables.EntryVersion;
import vn.tinhgon.schema.tables.Person;

/** The columns that lists of figures have in common, and how they are read. */
final class FigureColumns {

    /** Who typed the current version. */
    static final Person TYPIST = PERSON.as("typist");

    static final EntryStep LAST_STEP = ENTRY_STEP.as("last_step");

    /** The version the last step was about, which may be an earlier one than the current. */
    static final EntryVersion STEPPED_VERSION = ENTRY_VERSION.as("stepped_version");

    /** Who took the last step. */
    static final Person DECIDER = PERSON.as("decider");

    private static final List<String> HANDED_ON = Stream.of(
                    EntryState.WITH_HEAD, EntryState.WITH_PARENT, EntryState.SUBMITTED)
            .map(EntryState::name)
            .toList();

    private FigureColumns() {}

    static List<SelectFieldOrAsterisk> typed() {
        return List.of(
                ENTRY.ID,
                ENTRY.VERSION,
                ENTRY.REVISION,
                ENTRY.CORRECTION_REASON,
                ENTRY.STATE,
                ENTRY.STATE_SINCE,
                ENTRY_VERSION.NUMBER,
                ENTRY_VERSION.NUMERATOR,
                ENTRY_VERSION.DENOMINATOR,
                ENTRY_VERSION.REACHED_ON,
                ENTRY_VERSION.COUNT_BASIS,
                ENTRY_VERSION.NOTE,
                ENTRY_VERSION.EVIDENCE_REFERENCE,
                ENTRY_VERSION.QUESTIONS,
                ENTRY_VERSION.EXPLANATION,
                ENTRY_VERSION.CAUSE,
                ENTRY_VERSION.REMEDY,
                ENTRY_VERSION.REMEDY_BY,
                ENTRY_VERSION.ENTERED_AT,
                TYPIST.FULL_NAME);
    }

    /** The columns that make a figure. */
    static List<SelectFieldOrAsterisk> figure() {
        return List.of(
                ENTRY_VERSION.NUMERATOR,
                ENTRY_VERSION.DENOMINATOR,
                ENTRY_VERSION.REACHED_ON,
                ENTRY_VERSION.COUNT_BASIS,
                ENTRY_VERSION.NOTE,
                ENTRY_VERSION.EVIDENCE_REFERENCE,
                ENTRY_VERSION.EXPLANATION,
                ENTRY_VERSION.CAUSE,
                ENTRY_VERSION.REMEDY,
                ENTRY_VERSION.REMEDY_BY);
    }

    static Figure figure(Record row) {
        return new Figure(
                new Rate(row.get(ENTRY_VERSION.NUMERATOR), row.get(ENTRY_VERSION.DENOMINATOR)),
                Optional.ofNullable(row.get(ENTRY_VERSION.REACHED_ON)),
                Basis.valueOf(row.get(ENTRY_VERSION.COUNT_BASIS)),
                row.get(ENTRY_VERSION.NOTE),
                row.get(ENTRY_VERSION.EVIDENCE_REFERENCE),
                row.get(ENTRY_VERSION.EXPLANATION),
                new Shortfall(
                        row.get(ENTRY_VERSION.CAUSE),
                        row.get(ENTRY_VERSION.REMEDY),
                        Optional.ofNullable(row.get(ENTRY_VERSION.REMEDY_BY))));
    }

    static Version typed(Record row) {
        return version(row, TYPIST);
    }

    static Version version(Record row, Person typist) {
        return new Version(
                row.get(ENTRY_VERSION.NUMBER),
                figure(row),
                Question.of(row.get(ENTRY_VERSION.QUESTIONS)),
                row.get(typist.FULL_NAME),
                row.get(ENTRY_VERSION.ENTERED_AT));
    }

    static List<SelectFieldOrAsterisk> lastStep() {
        return List.of(
                LAST_STEP.STATE,
                LAST_STEP.TAKEN_AT,
                LAST_STEP.REASON_CODE,
                LAST_STEP.REASON,
                STEPPED_VERSION.NUMBER,
                DECIDER.FULL_NAME);
    }

    static Condition isLastStep() {
        return LAST_STEP.ID.eq(select(max(ENTRY_STEP.ID)).from(ENTRY_STEP).where(ENTRY_STEP.ENTRY_ID.eq(ENTRY.ID)));
    }

    static Optional<Step> lastStep(Record row) {
        return Optional.ofNullable(row.get(LAST_STEP.STATE))
                .map(state -> new Step(
                        row.get(STEPPED_VERSION.NUMBER),
                        EntryState.valueOf(state),
                        row.get(DECIDER.FULL_NAME),
                        row.get(LAST_STEP.TAKEN_AT),
                        returnReason(row.get(LAST_STEP.REASON_CODE)),
                        row.get(LAST_STEP.REASON)));
    }

    static Optional<ReturnReason> returnReason(@Nullable String code) {
        return Optional.ofNullable(code).map(ReturnReason::valueOf);
    }

    /** Whether {@code person} typed any version of an entry or handed any on: nobody judges their own work. */
    static Field<Boolean> isOwnWorkOf(PersonId person) {
        var typed = ENTRY_VERSION.as("any_version");
        var submitted = ENTRY_STEP.as("any_step");
        return field(exists(selectOne().from(typed).where(typed.ENTRY_ID.eq(ENTRY.ID), typed.ENTERED_BY.eq(person)))
                        .or(exists(selectOne()
                                .from(submitted)
                                .where(submitted.ENTRY_ID.eq(ENTRY.ID), submitted.PERSON_ID.eq(person))
                                .and(submitted.STATE.in(HANDED_ON)))))
                .as("own_work");
    }

    /** What of a target makes a goal, beside the number. */
    static List<SelectFieldOrAsterisk> judged() {
        return List.of(
                TARGET.FIGURE_KIND,
                TARGET.MEASURE_UNIT,
                TARGET.COMPARISON,
                TARGET.MINIMUM_DENOMINATOR,
                TARGET.ACCUMULATION);
    }

    /** @param required one of the columns of {@code row} */
    static Goal goal(Record row, Field<BigDecimal> required) {
        var measure = new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT));
        return new Goal(
                measure,
                row.get(TARGET.COMPARISON),
                row.get(required),
                row.get(TARGET.MINIMUM_DENOMINATOR),
                measure.isOfTheYear(row.get(TARGET.ACCUMULATION)));
    }

    /** An assignment's goal in force on {@code day}. */
    static Field<BigDecimal> goalOn(LocalDate day) {
        return goalBefore(val(day.plusDays(1)));
    }

    /** An assignment's goal in force on the day before {@code until}. */
    static Field<BigDecimal> goalBefore(Field<LocalDate> until) {
        return DueReports.goalBefore(until).as("goal_in_force");
    }
}
