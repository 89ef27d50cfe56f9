package vn.tinhgon.leaderboard;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.SCORE_CRITERION;
import static vn.tinhgon.schema.Tables.SCORE_STEP;
import static vn.tinhgon.schema.Tables.SOURCE_FIGURE;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.YEAR_FIGURE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.BareRows;

/** What stands on the sheets of units, with the figures that points are made from. */
@Component
class SheetLineStore {

    /** In the order in which a line is made of them: what is read backwards is looked for from the row's beginning. */
    private static final List<Field<?>> OF_TARGETS = List.of(
            TARGET.NUMBER,
            ASSIGNMENT.ID,
            YEAR_FIGURE.ID,
            ASSIGNMENT.UNIT_ID,
            GOAL_VERSION.GOAL,
            ASSIGNMENT.NOT_APPLICABLE_REASON,
            YEAR_FIGURE.REPORTED_DUE,
            YEAR_FIGURE.REPORTED,
            YEAR_FIGURE.TOTAL_NUMERATOR,
            YEAR_FIGURE.TOTAL_DENOMINATOR,
            YEAR_FIGURE.LAST_PERIOD,
            YEAR_FIGURE.LAST_NUMERATOR,
            YEAR_FIGURE.LAST_DENOMINATOR,
            YEAR_FIGURE.WAITING,
            GOAL_VERSION.IN_FORCE_FROM,
            YEAR_FIGURE.THEN_REPORTED,
            YEAR_FIGURE.THEN_TOTAL_NUMERATOR,
            YEAR_FIGURE.THEN_TOTAL_DENOMINATOR,
            YEAR_FIGURE.THEN_LAST_PERIOD,
            YEAR_FIGURE.THEN_LAST_NUMERATOR,
            YEAR_FIGURE.THEN_LAST_DENOMINATOR,
            TARGET.ID,
            TARGET.SHORT_NAME,
            TARGET.WEIGHT,
            TARGET.FIGURE_KIND,
            TARGET.MEASURE_UNIT,
            TARGET.COMPARISON,
            TARGET.ACCUMULATION,
            TARGET.FREQUENCY,
            TARGET.MINIMUM_DENOMINATOR);

    private static final List<Field<?>> OF_SHEETS = List.of(
            SCORE_CRITERION.TARGET_ID,
            SCORE_CRITERION.NAME,
            SCORE_CRITERION.MAXIMUM,
            SCORE_CRITERION.AWARD,
            SCORE_CRITERION.SOURCE,
            SCORE_CRITERION.COMPARISON,
            SCORE_CRITERION.REQUIRED,
            SCORE_CRITERION.RULE,
            SOURCE_FIGURE.UNIT_ID,
            SOURCE_FIGURE.NUMERATOR,
            SOURCE_FIGURE.DENOMINATOR);

    /** In one text: joined as rows they would multiply with the versions of goals. */
    static final Field<String> STEPS = field(
                    select(groupConcat(concat(SCORE_STEP.REACHED, inline(":"), SCORE_STEP.SHARE))
                                    .orderBy(SCORE_STEP.REACHED)
                                    .separator(","))
                            .from(SCORE_STEP)
                            .where(SCORE_STEP.CRITERION_ID.eq(SCORE_CRITERION.ID)))
            .as("steps");

    private final DSLContext db;

    SheetLineStore(DSLContext db) {
        this.db = db;
    }

    /** What a tier is compared by, and what its units have of it, in the order of the sheet. */
    record Lines(List<SheetCriterion> criteria, List<SheetLine> lines) {}

    /**
     * What is on the sheets of {@code units}, judged by the goals of what is closed, or of {@code day} where nothing is, or by the
     * first one where a target was given later. Versions of a goal are joined: there is hardly ever more than one, and looking
     * each up apart takes twice as long.
     */
    Lines lines(ProgrammeYear year, Collection<UnitId> units, LocalDate day) {
        var sheet = year.sheet();
        var made = new LinesOfRows(year, day, sheet.isPresent());
        BareRows.each(sheet.isPresent() ? bySheet(year, sheet.get(), units) : byTargets(year, units), made::take);
        return made.lines();
    }

    private ResultQuery<?> byTargets(ProgrammeYear year, Collection<UnitId> units) {
        return db.select(OF_TARGETS)
                .from(TARGET)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .join(GOAL_VERSION)
                .on(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .leftJoin(YEAR_FIGURE)
                .on(YEAR_FIGURE.ID.eq(ASSIGNMENT.ID))
                .where(TARGET.PROGRAMME_ID.eq(year.id()), ASSIGNMENT.UNIT_ID.in(units))
                .orderBy(TARGET.NUMBER, ASSIGNMENT.ID, GOAL_VERSION.IN_FORCE_FROM, GOAL_VERSION.ID);
    }

    private ResultQuery<?> bySheet(ProgrammeYear year, BoardSheet sheet, Collection<UnitId> units) {
        return db.select(SCORE_CRITERION.CODE)
                .select(OF_TARGETS)
                .select(OF_SHEETS)
                .select(STEPS)
                .from(SCORE_CRITERION)
                .leftJoin(TARGET)
                .on(TARGET.ID.eq(SCORE_CRITERION.TARGET_ID), TARGET.PROGRAMME_ID.eq(year.id()))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID), ASSIGNMENT.UNIT_ID.in(units))
                .leftJoin(GOAL_VERSION)
                .on(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .leftJoin(YEAR_FIGURE)
                .on(YEAR_FIGURE.ID.eq(ASSIGNMENT.ID))
                .leftJoin(SOURCE_FIGURE)
                .on(
                        SOURCE_FIGURE.PROGRAMME_ID.eq(year.id()),
                        SOURCE_FIGURE.SOURCE.eq(SCORE_CRITERION.SOURCE),
                        SOURCE_FIGURE.CODE.in(SCORE_CRITERION.CODE, inline("")),
                        SOURCE_FIGURE.UNIT_ID.in(units))
                .where(SCORE_CRITERION.SHEET_ID.eq(sheet.id()))
                .orderBy(
                        SCORE_CRITERION.PLACE,
                        ASSIGNMENT.ID,
                        GOAL_VERSION.IN_FORCE_FROM,
                        GOAL_VERSION.ID,
                        SOURCE_FIGURE.ID);
    }
}
