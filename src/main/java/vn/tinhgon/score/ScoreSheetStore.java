package vn.tinhgon.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.SCORE_CLASS;
import static vn.tinhgon.schema.Tables.SCORE_CRITERION;
import static vn.tinhgon.schema.Tables.SCORE_GROUP;
import static vn.tinhgon.schema.Tables.SCORE_SHEET;
import static vn.tinhgon.schema.Tables.SCORE_STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.Person;
import vn.tinhgon.unit.Tier;

/** Score sheets, each change a row of its own that follows the one before it. */
@Component
class ScoreSheetStore {

    private static final Person PUTTING = PERSON.as("putting");

    private final DSLContext db;

    ScoreSheetStore(DSLContext db) {
        this.db = db;
    }

    /** The sheet of a tier that was changed last: a draft, or the version in force. */
    Optional<ScoreSheet> latest(Tier tier) {
        return latestId(tier).map(this::get);
    }

    Optional<ScoreSheetId> latestId(Tier tier) {
        return db.select(SCORE_SHEET.ID)
                .from(SCORE_SHEET)
                .where(SCORE_SHEET.TIER.eq(tier.name()))
                .orderBy(SCORE_SHEET.ID.desc())
                .limit(1)
                .fetchOptional(SCORE_SHEET.ID);
    }

    /** The version of a tier that is in force on {@code day}. */
    Optional<ScoreSheet> inForce(Tier tier, LocalDate day) {
        return db.select(SCORE_SHEET.ID)
                .from(SCORE_SHEET)
                .where(SCORE_SHEET.TIER.eq(tier.name()), SCORE_SHEET.IN_FORCE_FROM.le(day))
                .orderBy(SCORE_SHEET.IN_FORCE_FROM.desc())
                .limit(1)
                .fetchOptional(SCORE_SHEET.ID)
                .map(this::get);
    }

    /** The versions of a tier, without what stands on them, the latest first. */
    List<SheetVersion> versions(Tier tier) {
        return db.select(
                        SCORE_SHEET.ID,
                        SCORE_SHEET.NAME,
                        SCORE_SHEET.NUMBER,
                        SCORE_SHEET.IN_FORCE_FROM,
                        SCORE_SHEET.BASIS)
                .select(SCORE_SHEET.PUT_IN_FORCE_AT, PERSON.FULL_NAME)
                .from(SCORE_SHEET)
                .join(PERSON)
                .on(PERSON.ID.eq(SCORE_SHEET.PUT_IN_FORCE_BY))
                .where(SCORE_SHEET.TIER.eq(tier.name()), SCORE_SHEET.NUMBER.isNotNull())
                .orderBy(SCORE_SHEET.NUMBER.desc())
                .fetch(row -> new SheetVersion(
                        row.get(SCORE_SHEET.ID),
                        row.get(SCORE_SHEET.NAME),
                        new ScoreSheet.InForce(
                                row.get(SCORE_SHEET.NUMBER),
                                row.get(SCORE_SHEET.IN_FORCE_FROM),
                                row.get(SCORE_SHEET.BASIS),
                                row.get(PERSON.FULL_NAME),
                                row.get(SCORE_SHEET.PUT_IN_FORCE_AT))));
    }

    /** @throws NotFound when this province has no such sheet */
    ScoreSheet get(ScoreSheetId id) {
        var classes = db.selectFrom(SCORE_CLASS)
                .where(SCORE_CLASS.SHEET_ID.eq(id))
                .fetch(row -> new ScoreClass(row.getName(), Exact.plain(row.getAtLeast())));
        var steps = steps(SCORE_CRITERION.SHEET_ID.eq(id));
        var criteria = db
                .selectFrom(SCORE_CRITERION)
                .where(SCORE_CRITERION.SHEET_ID.eq(id))
                .orderBy(SCORE_CRITERION.PLACE)
                .stream()
                .collect(groupingBy(
                        row -> row.get(SCORE_CRITERION.GROUP_ID),
                        mapping(row -> criterion(row, steps.getOrDefault(row.getId(), List.of())), toList())));
        var groups = db.selectFrom(SCORE_GROUP)
                .where(SCORE_GROUP.SHEET_ID.eq(id))
                .orderBy(SCORE_GROUP.NUMBER)
                .fetch(row -> new CriterionGroup(
                        row.getName(), Exact.plain(row.getMaximum()), criteria.getOrDefault(row.getId(), List.of())));
        return db.select(SCORE_SHEET.asterisk(), PERSON.FULL_NAME, PUTTING.FULL_NAME)
                .from(SCORE_SHEET)
                .join(PERSON)
                .on(PERSON.ID.eq(SCORE_SHEET.ENTERED_BY))
                .leftJoin(PUTTING)
                .on(PUTTING.ID.eq(SCORE_SHEET.PUT_IN_FORCE_BY))
                .where(SCORE_SHEET.ID.eq(id))
                .fetchOptional(row -> sheet(row, new SheetContent(row.get(SCORE_SHEET.NAME), groups, classes)))
                .orElseThrow(() -> new NotFound("scoreSheet"));
    }

    private Map<Long, List<Step>> steps(Condition which) {
        return db.select(SCORE_STEP.CRITERION_ID, SCORE_STEP.REACHED, SCORE_STEP.SHARE)
                .from(SCORE_STEP)
                .join(SCORE_CRITERION)
                .on(SCORE_CRITERION.ID.eq(SCORE_STEP.CRITERION_ID))
                .where(which)
                .fetchGroups(
                        SCORE_STEP.CRITERION_ID,
                        row -> new Step(
                                Exact.plain(row.get(SCORE_STEP.REACHED)), Exact.plain(row.get(SCORE_STEP.SHARE))));
    }

    private static ScoreSheet sheet(Record row, SheetContent content) {
        return new ScoreSheet(
                row.get(SCORE_SHEET.ID),
                Tier.valueOf(row.get(SCORE_SHEET.TIER)),
                content,
                row.get(PERSON.FULL_NAME),
                row.get(SCORE_SHEET.ENTERED_AT),
                Optional.ofNullable(row.get(SCORE_SHEET.NUMBER))
                        .map(number -> new ScoreSheet.InForce(
                                number,
                                row.get(SCORE_SHEET.IN_FORCE_FROM),
                                row.get(SCORE_SHEET.BASIS),
                                row.get(PUTTING.FULL_NAME),
                                row.get(SCORE_SHEET.PUT_IN_FORCE_AT))));
    }

    private static Criterion criterion(Record row, List<Step> steps) {
        return new Criterion(
                row.get(SCORE_CRITERION.CODE),
                row.get(SCORE_CRITERION.NAME),
                Exact.plain(row.get(SCORE_CRITERION.MAXIMUM)),
                Award.valueOf(row.get(SCORE_CRITERION.AWARD)),
                Source.valueOf(row.get(SCORE_CRITERION.SOURCE)),
                Optional.ofNullable(row.get(SCORE_CRITERION.TARGET_ID)),
                Optional.ofNullable(row.get(SCORE_CRITERION.REQUIRED))
                        .map(required -> Criterion.rate(row.get(SCORE_CRITERION.COMPARISON), Exact.plain(required))),
                PointRule.valueOf(row.get(SCORE_CRITERION.RULE)),
                steps,
                row.get(SCORE_CRITERION.BASIS));
    }

    /**
     * A draft that follows what was changed last.
     *
     * @throws Changed when somebody has changed it meanwhile
     */
    void insert(
            ScoreSheetId id, Tier tier, Optional<ScoreSheetId> follows, SheetContent content, PersonId by, Instant at) {
        Writes.orChanged(
                "scoreSheet",
                () -> db.insertInto(SCORE_SHEET)
                        .set(SCORE_SHEET.ID, id)
                        .set(SCORE_SHEET.TIER, tier.name())
                        .set(
                                SCORE_SHEET.FOLLOWS,
                                follows.map(ScoreSheetId::value).orElse(0L))
                        .set(SCORE_SHEET.NAME, content.name())
                        .set(SCORE_SHEET.ENTERED_BY, by)
                        .set(SCORE_SHEET.ENTERED_AT, at)
                        .execute());
        insertContent(id, content);
    }

    private void insertContent(ScoreSheetId id, SheetContent content) {
        var groups = db.batch(db.insertInto(
                        SCORE_GROUP,
                        SCORE_GROUP.ID,
                        SCORE_GROUP.SHEET_ID,
                        SCORE_GROUP.NUMBER,
                        SCORE_GROUP.NAME,
                        SCORE_GROUP.MAXIMUM)
                .values((Long) null, null, null, null, null));
        var criteria = db.batch(db.insertInto(
                        SCORE_CRITERION,
                        SCORE_CRITERION.ID,
                        SCORE_CRITERION.SHEET_ID,
                        SCORE_CRITERION.GROUP_ID,
                        SCORE_CRITERION.CODE,
                        SCORE_CRITERION.PLACE,
                        SCORE_CRITERION.NAME,
                        SCORE_CRITERION.MAXIMUM,
                        SCORE_CRITERION.AWARD,
                        SCORE_CRITERION.SOURCE,
                        SCORE_CRITERION.TARGET_ID,
                        SCORE_CRITERION.COMPARISON,
                        SCORE_CRITERION.REQUIRED,
                        SCORE_CRITERION.RULE,
                        SCORE_CRITERION.BASIS)
                .values(
                        (Long) null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        (TargetId) null,
                        null,
                        null,
                        null,
                        null));
        var steps = db.batch(
                db.insertInto(SCORE_STEP, SCORE_STEP.ID, SCORE_STEP.CRITERION_ID, SCORE_STEP.REACHED, SCORE_STEP.SHARE)
                        .values((Long) null, null, null, null));
        var number = 0;
        var place = 0;
        for (var group : content.groups()) {
            var groupId = Id.ofRow();
            groups = groups.bind(groupId, id, ++number, group.name(), group.maximum());
            for (var criterion : group.criteria()) {
                var criterionId = Id.ofRow();
                criteria = criteria.bind(
                        criterionId,
                        id,
                        groupId,
                        criterion.code(),
                        ++place,
                        criterion.name(),
                        criterion.maximum(),
                        criterion.award().name(),
                        criterion.source().name(),
                        criterion.target().orElse(null),
                        criterion.goal().map(Goal::comparison).orElse(null),
                        criterion.goal().map(Goal::required).orElse(null),
                        criterion.rule().name(),
                        criterion.basis());
                for (var step : criterion.steps()) {
                    steps = steps.bind(Id.ofRow(), criterionId, step.reached(), step.share());
                }
            }
        }
        var classes = db.batch(
                db.insertInto(SCORE_CLASS, SCORE_CLASS.ID, SCORE_CLASS.SHEET_ID, SCORE_CLASS.NAME, SCORE_CLASS.AT_LEAST)
                        .values((Long) null, null, null, null));
        for (var each : content.classes()) {
            classes = classes.bind(Id.ofRow(), id, each.name(), each.atLeast());
        }
        for (var batch : List.of(groups, criteria, steps, classes)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** @throws Changed when somebody has put it in force meanwhile */
    void putInForce(ScoreSheetId id, ScoreSheet.InForce said, PersonId by) {
        Writes.foundOrChanged(
                "scoreSheet",
                db.update(SCORE_SHEET)
                        .set(SCORE_SHEET.NUMBER, said.number())
                        .set(SCORE_SHEET.IN_FORCE_FROM, said.from())
                        .set(SCORE_SHEET.BASIS, said.basis())
                        .set(SCORE_SHEET.PUT_IN_FORCE_BY, by)
                        .set(SCORE_SHEET.PUT_IN_FORCE_AT, said.at())
                        .where(SCORE_SHEET.ID.eq(id), SCORE_SHEET.NUMBER.isNull()));
    }
}
