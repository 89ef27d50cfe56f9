package vn.tinhgon.target;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.PRINTED_FIGURE;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.TARGET_PARTY;
import static vn.tinhgon.schema.Tables.TARGET_REMOVAL;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.TargetPartyRecord;
import vn.tinhgon.schema.tables.records.TargetRecord;
import vn.tinhgon.target.TargetGroup.OfIndex766;
import vn.tinhgon.unit.UnitKind;

@Component
class TargetStore {

    private static final String LEAD = "LEAD";
    private static final String COORDINATING = "COORDINATING";

    /** What no two targets of a programme have in common. */
    record Mark(TargetId id, int number, String code, String shortName) {}

    private final DSLContext db;
    private final Clock clock;

    TargetStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<TargetRow> list(ProgrammeId programme, String text) {
        var matching = text.isEmpty()
                ? noCondition()
                : TARGET.INDICATOR
                        .contains(text)
                        .or(TARGET.SHORT_NAME.contains(text))
                        .or(TARGET.CODE.containsIgnoreCase(text));
        var inProgramme = TARGET.PROGRAMME_ID.eq(programme);
        var targets = reading(inProgramme);
        var assigned = selectCount()
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .asField("assigned")
                .coerce(Integer.class);
        return db.select(TARGET.asterisk(), assigned)
                .from(TARGET)
                .where(inProgramme.and(matching))
                .orderBy(TARGET.NUMBER)
                .fetch(row -> new TargetRow(targets.map(row), row.get(assigned)));
    }

    Optional<Target> target(TargetId id) {
        return Optional.ofNullable(targets(List.of(id)).get(id));
    }

    Map<TargetId, Target> targets(Collection<TargetId> ids) {
        var which = TARGET.ID.in(ids);
        var targets = reading(which);
        return db.select(TARGET.asterisk()).from(TARGET).where(which).fetch(targets).stream()
                .collect(toMap(Target::id, target -> target));
    }

    /** Whose code {@code programme} does not have; of the latest year first, then by number. */
    List<Target> ofOtherProgrammes(ProgrammeId programme) {
        var here = TARGET.as("here");
        var which = TARGET.PROGRAMME_ID
                .ne(programme)
                .and(TARGET.CODE.notIn(db.select(here.CODE).from(here).where(here.PROGRAMME_ID.eq(programme))));
        var targets = reading(which);
        return db.select(TARGET.asterisk())
                .from(TARGET)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(TARGET.PROGRAMME_ID))
                .where(which)
                .orderBy(PROGRAMME.FROM_ON.desc(), TARGET.NUMBER)
                .fetch(targets);
    }

    List<Mark> marks(ProgrammeId programme) {
        return db.select(TARGET.ID, TARGET.NUMBER, TARGET.CODE, TARGET.SHORT_NAME)
                .from(TARGET)
                .where(TARGET.PROGRAMME_ID.eq(programme))
                .fetch(Records.mapping(Mark::new));
    }

    /** To how many units it is given. */
    int givenTo(TargetId id) {
        return db.fetchCount(ASSIGNMENT, ASSIGNMENT.TARGET_ID.eq(id));
    }

    /** Whether a unit that it is given to has or had to reach 0. */
    boolean isGivenGoalOfNone(TargetId id) {
        return db.fetchExists(selectOne()
                .from(ASSIGNMENT)
                .join(GOAL_VERSION)
                .on(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .where(ASSIGNMENT.TARGET_ID.eq(id))
                .and(GOAL_VERSION.GOAL.eq(BigDecimal.ZERO)));
    }

    /** How many figures of printed reports stand beside it. */
    int printedBeside(TargetId id) {
        return db.fetchCount(PRINTED_FIGURE, PRINTED_FIGURE.TARGET_ID.eq(id), PRINTED_FIGURE.WITHDRAWN_AT.isNull());
    }

    /** Whether somebody has reported on it, or a period was closed that owes a figure for it. */
    boolean isJudged(Target target) {
        var reported = selectOne()
                .from(ASSIGNMENT)
                .join(ENTRY)
                .on(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .where(ASSIGNMENT.TARGET_ID.eq(target.id()));
        var owed = selectOne()
                .from(ASSIGNMENT)
                .join(GOAL_VERSION)
                .on(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.UNTIL_ON.gt(GOAL_VERSION.IN_FORCE_FROM))
                .where(ASSIGNMENT.TARGET_ID.eq(target.id()))
                .and(REPORTING_PERIOD.PROGRAMME_ID.eq(target.programme()))
                .and(REPORTING_PERIOD.FREQUENCY.eq(target.judging().frequency()))
                .and(REPORTING_PERIOD.CLOSED_AT.isNotNull());
        return db.fetchExists(reported) || db.fetchExists(owed);
    }

    /**
     * With two statements, however many.
     *
     * @throws Changed when somebody else has put one with such a number or code there meanwhile
     */
    void add(ProgrammeId programme, Map<TargetId, TargetData> added) {
        var insert = db.insertQuery(TARGET);
        added.forEach((id, data) -> {
            var row = row(data);
            row.setId(id);
            row.setProgrammeId(programme);
            insert.addRecord(row);
        });
        Writes.orChanged("target", insert::execute);
        var parties = db.insertQuery(TARGET_PARTY);
        added.forEach((id, data) -> {
            data.parties().leads().forEach(party -> parties.addRecord(row(id, LEAD, party)));
            data.parties().coordinating().forEach(party -> parties.addRecord(row(id, COORDINATING, party)));
        });
        parties.execute();
    }

    /** @throws Changed when it is no longer at {@code version}, or somebody else took its number or code meanwhile */
    void correct(Target present, long version, TargetData data) {
        var row = row(data);
        row.setVersion(version + 1);
        var update = db.update(TARGET).set(row).where(TARGET.ID.eq(present.id()), TARGET.VERSION.eq(version));
        Writes.orChanged("target", () -> Writes.foundOrChanged("target", update));
        if (!present.parties().equals(data.parties())) {
            name(present.id(), LEAD, present.parties().leads(), data.parties().leads());
            name(
                    present.id(),
                    COORDINATING,
                    present.parties().coordinating(),
                    data.parties().coordinating());
        }
    }

    /**
     * From here on no reading has it: the view of the table leaves it out.
     *
     * @throws Changed when it is no longer at {@code version}
     */
    void takeOut(TargetId id, long version, String reason, PersonId by) {
        Writes.foundOrChanged(
                "target",
                db.update(TARGET).set(TARGET.VERSION, version + 1).where(TARGET.ID.eq(id), TARGET.VERSION.eq(version)));
        db.insertInto(TARGET_REMOVAL)
                .set(TARGET_REMOVAL.ID, Id.ofRow())
                .set(TARGET_REMOVAL.TARGET_ID, id)
                .set(TARGET_REMOVAL.REASON, reason)
                .set(TARGET_REMOVAL.PERSON_ID, by)
                .set(TARGET_REMOVAL.REMOVED_AT, clock.instant())
                .execute();
    }

    private void name(TargetId target, String part, List<Party> before, List<Party> after) {
        for (var party : before) {
            if (!after.contains(party)) {
                db.update(TARGET_PARTY)
                        .set(TARGET_PARTY.WITHDRAWN, true)
                        .where(TARGET_PARTY.TARGET_ID.eq(target), TARGET_PARTY.PART.eq(part), isNamed(party))
                        .execute();
            }
        }
        var added = db.insertQuery(TARGET_PARTY);
        after.stream()
                .filter(party -> !before.contains(party))
                .forEach(party -> added.addRecord(row(target, part, party)));
        if (added.isExecutable()) {
            added.execute();
        }
    }

    private static Condition isNamed(Party party) {
        return switch (party) {
            case Party.OfKind all -> TARGET_PARTY.UNIT_KIND.eq(all.kind().name());
            case Party.One one -> TARGET_PARTY.UNIT_ID.eq(one.unit());
        };
    }

    private TargetPartyRecord row(TargetId target, String part, Party party) {
        var row = db.newRecord(TARGET_PARTY);
        row.setId(Id.ofRow());
        row.setTargetId(target);
        row.setPart(part);
        switch (party) {
            case Party.OfKind all -> row.setUnitKind(all.kind().name());
            case Party.One one -> row.setUnitId(one.unit());
        }
        return row;
    }

    private TargetRecord row(TargetData data) {
        var row = db.newRecord(TARGET);
        row.setNumber(data.number());
        var indicator = data.indicator();
        row.setCode(indicator.code());
        row.setIndicator(indicator.text());
        row.setShortName(indicator.shortName());
        row.setDefinition(indicator.definition());
        row.setCounting(indicator.counting());
        row.setSource(indicator.source());
        row.setGroup_766(indicator
                .group()
                .map(group -> group instanceof OfIndex766 of ? of.name() : null)
                .orElse(null));
        row.setOwnGroup(indicator
                .group()
                .map(group -> group instanceof TargetGroup.Own(var name) ? name : null)
                .orElse(null));
        row.setCountedNumerator(indicator.dossiers().map(DossierRate::numerator).orElse(null));
        row.setCountedDenominator(
                indicator.dossiers().map(DossierRate::denominator).orElse(null));
        var judging = data.judging();
        row.setFigureKind(judging.measure().kind());
        row.setMeasureUnit(judging.measure().unit());
        row.setComparison(judging.comparison());
        row.setGoal(judging.goal());
        row.setAccumulation(judging.accumulation());
        row.setFrequency(judging.frequency());
        row.setWeight(judging.weight());
        row.setMinimumDenominator(judging.minimumDenominator());
        row.setEvidenceRequired(judging.evidenceRequired());
        row.setPrintedGoal(data.printed().goal());
        row.setPrintedLead(data.printed().lead());
        row.setPrintedCoordinating(data.printed().coordinating());
        row.setPrintedBasis(data.printed().basis().orElse(null));
        row.setJoint(data.parties().joint());
        return row;
    }

    /** Reads who leads and who coordinates {@code which} targets in two statements, for the rows to come. */
    private RecordMapper<Record, Target> reading(Condition which) {
        var leads = parties(which, LEAD);
        var coordinating = parties(which, COORDINATING);
        return row -> new Target(
                row.get(TARGET.ID),
                row.get(TARGET.VERSION),
                row.get(TARGET.PROGRAMME_ID),
                new TargetData(
                        row.get(TARGET.NUMBER),
                        indicator(row),
                        judging(row),
                        printed(row),
                        new Parties(
                                row.get(TARGET.JOINT),
                                leads.getOrDefault(row.get(TARGET.ID), List.of()),
                                coordinating.getOrDefault(row.get(TARGET.ID), List.of()))));
    }

    private static Indicator indicator(Record row) {
        return new Indicator(
                row.get(TARGET.CODE),
                row.get(TARGET.INDICATOR),
                row.get(TARGET.SHORT_NAME),
                row.get(TARGET.DEFINITION),
                row.get(TARGET.COUNTING),
                row.get(TARGET.SOURCE),
                group(row.get(TARGET.GROUP_766), row.get(TARGET.OWN_GROUP)),
                Optional.ofNullable(row.get(TARGET.COUNTED_NUMERATOR))
                        .map(numerator -> new DossierRate(numerator, row.get(TARGET.COUNTED_DENOMINATOR))));
    }

    private static Optional<TargetGroup> group(@Nullable String of766, @Nullable String own) {
        return of766 != null
                ? Optional.of(OfIndex766.valueOf(of766))
                : Optional.ofNullable(own).map(TargetGroup.Own::new);
    }

    private static Judging judging(Record row) {
        return new Judging(
                new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT)),
                row.get(TARGET.COMPARISON),
                row.get(TARGET.GOAL),
                row.get(TARGET.ACCUMULATION),
                row.get(TARGET.FREQUENCY),
                row.get(TARGET.WEIGHT),
                row.get(TARGET.MINIMUM_DENOMINATOR),
                row.get(TARGET.EVIDENCE_REQUIRED));
    }

    private static Printed printed(Record row) {
        return new Printed(
                row.get(TARGET.PRINTED_GOAL),
                row.get(TARGET.PRINTED_LEAD),
                row.get(TARGET.PRINTED_COORDINATING),
                Optional.ofNullable(row.get(TARGET.PRINTED_BASIS)));
    }

    private Map<TargetId, List<Party>> parties(Condition which, String part) {
        return db.select(TARGET_PARTY.TARGET_ID, TARGET_PARTY.UNIT_KIND, TARGET_PARTY.UNIT_ID)
                .from(TARGET_PARTY)
                .join(TARGET)
                .on(TARGET.ID.eq(TARGET_PARTY.TARGET_ID))
                .where(which)
                .and(TARGET_PARTY.PART.eq(part))
                .and(TARGET_PARTY.WITHDRAWN.isFalse())
                .orderBy(TARGET_PARTY.ID)
                .fetchGroups(
                        TARGET_PARTY.TARGET_ID,
                        row -> party(row.get(TARGET_PARTY.UNIT_KIND), row.get(TARGET_PARTY.UNIT_ID)));
    }

    private static Party party(@Nullable String kind, @Nullable UnitId unit) {
        return unit != null ? new Party.One(unit) : new Party.OfKind(UnitKind.valueOf(Objects.requireNonNull(kind)));
    }
}
