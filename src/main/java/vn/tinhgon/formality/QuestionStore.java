package vn.tinhgon.formality;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BIGINT;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.FORMALITY_ANSWER;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import vn.tinhgon.formality.QuestionFilter.Which;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitNames;

/** Questions as their rules find them, all in one statement, with the last answer to each. */
@Component
class QuestionStore {

    private final DSLContext db;
    private final Clock clock;
    private final List<Asking> rules;

    QuestionStore(DSLContext db, Clock clock, List<Asking> rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
    }

    /** What the rules found, and which of it is answered. */
    private record Found(
            Table<?> rows, Field<String> rule, Field<UnitId> unit, Field<Long> about, Field<String> numbers) {

        static Found of(Select<Record4<String, UnitId, Long, String>> all) {
            var rows = all.asTable("question", "rule", "unit", "about", "numbers");
            return new Found(
                    rows,
                    rows.field("rule", String.class),
                    rows.field(1, FORMALITY_ANSWER.UNIT_ID.getDataType()),
                    rows.field("about", BIGINT),
                    rows.field("numbers", String.class));
        }

        private Condition isLastAnswer() {
            var earlier = FORMALITY_ANSWER.as("any_answer");
            return FORMALITY_ANSWER.ID.eq(
                    select(max(earlier.ID)).from(earlier).where(earlier.ABOUT_ID.eq(about), earlier.RULE.eq(rule)));
        }

        private Condition isAnswered() {
            return FORMALITY_ANSWER.ID.isNotNull().and(FORMALITY_ANSWER.NUMBERS.eq(numbers));
        }

        private Condition matches(Which which) {
            return switch (which) {
                case ALL -> noCondition();
                case ANSWERED -> isAnswered();
                case OPEN -> FORMALITY_ANSWER.ID.isNull().or(FORMALITY_ANSWER.NUMBERS.ne(numbers));
            };
        }
    }

    /** What nobody has answered first, then by rule and unit. */
    List<Question> list(Within within, QuestionFilter filter, Slice slice) {
        var found = found(within, filter.rule());
        var order = field(rules.stream()
                .map(Asking::rule)
                .sorted()
                .map(rule -> iif(found.rule().eq(rule.name()), inline(rule.ordinal()), inline(0)))
                .reduce(Field::plus)
                .orElse(inline(0)));
        return db.select(
                        found.rule(),
                        found.unit(),
                        UnitNames.NAME,
                        found.numbers(),
                        SIMPLIFICATION_PLAN.ID,
                        SIMPLIFICATION_PLAN.IN_YEAR,
                        ADMIN_PROCEDURE.ID,
                        ADMIN_PROCEDURE.CODE,
                        ADMIN_PROCEDURE.NAME,
                        ENTRY.ID,
                        ENTRY.PERIOD_ID,
                        REPORTING_PERIOD.NUMBER,
                        TARGET.SHORT_NAME,
                        FORMALITY_ANSWER.NUMBERS,
                        FORMALITY_ANSWER.WORDS,
                        FORMALITY_ANSWER.ANSWERED_AT,
                        PERSON.FULL_NAME)
                .from(found.rows())
                .join(UNIT)
                .on(UNIT.ID.eq(found.unit()))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(within.day()))
                .leftJoin(FORMALITY_ANSWER)
                .on(found.isLastAnswer())
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(FORMALITY_ANSWER.PERSON_ID))
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(SIMPLIFICATION_PLAN.ID.coerce(BIGINT).eq(found.about()))
                .leftJoin(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .leftJoin(ENTRY)
                .on(ENTRY.ID.coerce(BIGINT).eq(found.about()))
                .leftJoin(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(ENTRY.ASSIGNMENT_ID))
                .leftJoin(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(found.matches(filter.which()))
                .orderBy(iif(found.isAnswered(), inline(1), inline(0)), order, UnitNames.NAME, found.about())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> question(row, found));
    }

    int count(Within within, QuestionFilter filter) {
        var found = found(within, filter.rule());
        return db.fetchCount(select(found.about())
                .from(found.rows())
                .leftJoin(FORMALITY_ANSWER)
                .on(found.isLastAnswer())
                .where(found.matches(filter.which())));
    }

    private Found found(Within within, Optional<Rule> asked) {
        return Found.of(rules.stream()
                .filter(each -> asked.map(each.rule()::equals).orElse(true))
                .map(each -> each.questions(within))
                .reduce(Select::unionAll)
                .orElseThrow());
    }

    private static Question question(Record row, Found found) {
        var rule = Rule.valueOf(row.get(found.rule()));
        return new Question(
                rule,
                subject(row),
                row.get(found.unit()),
                row.get(UnitNames.NAME),
                rule.read(row.get(found.numbers())),
                Optional.ofNullable(row.get(FORMALITY_ANSWER.NUMBERS))
                        .map(numbers -> new Answer(
                                rule.read(numbers),
                                row.get(FORMALITY_ANSWER.WORDS),
                                row.get(PERSON.FULL_NAME),
                                row.get(FORMALITY_ANSWER.ANSWERED_AT))));
    }

    private static Subject subject(Record row) {
        return Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.ID))
                .<Subject>map(plan -> new Subject.OfPlan(
                        plan,
                        row.get(ADMIN_PROCEDURE.ID),
                        row.get(SIMPLIFICATION_PLAN.IN_YEAR),
                        row.get(ADMIN_PROCEDURE.CODE),
                        row.get(ADMIN_PROCEDURE.NAME)))
                .orElseGet(() -> new Subject.OfFigure(
                        row.get(ENTRY.ID),
                        row.get(ENTRY.PERIOD_ID),
                        row.get(REPORTING_PERIOD.NUMBER),
                        row.get(TARGET.SHORT_NAME)));
    }

    void answer(Question to, String words, PersonId by) {
        var row = db.newRecord(FORMALITY_ANSWER);
        row.setId(Id.ofRow());
        row.setRule(to.rule().name());
        switch (to.about()) {
            case Subject.OfPlan plan -> row.setPlanId(plan.id());
            case Subject.OfFigure figure -> row.setEntryId(figure.id());
        }
        row.setUnitId(to.unit());
        row.setNumbers(String.join(Rule.BAR, to.numbers()));
        row.setWords(words);
        row.setPersonId(by);
        row.setAnsweredAt(clock.instant());
        db.insertInto(FORMALITY_ANSWER).set(row).execute();
    }
}
