package vn.tinhgon.procedure;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.procedure.SeenProcedures.isCalled;
import static vn.tinhgon.procedure.SeenProcedures.isInForceOn;
import static vn.tinhgon.procedure.SeenProcedures.isSeenIn;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PROCEDURE_PAPER;
import static vn.tinhgon.schema.Tables.PROCEDURE_STEP;
import static vn.tinhgon.schema.Tables.PROCEDURE_VERSION;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.database.VietnameseOrder;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.AdminProcedureRecord;
import vn.tinhgon.schema.tables.records.ProcedurePaperRecord;
import vn.tinhgon.schema.tables.records.ProcedureStepRecord;
import vn.tinhgon.schema.tables.records.ProcedureVersionRecord;
import vn.tinhgon.unit.UnitNames;

/** Procedures with what decisions have made of them. */
@Component
class CatalogueStore {

    /** What no two procedures of a province share. */
    record Mark(ProcedureId id, String code, Optional<String> nationalCode) {}

    /** What a decision changes of a procedure. */
    private static final Field<?>[] CURRENT = {
        ADMIN_PROCEDURE.VERSION,
        ADMIN_PROCEDURE.NATIONAL_CODE,
        ADMIN_PROCEDURE.UNIT_ID,
        ADMIN_PROCEDURE.NAME,
        ADMIN_PROCEDURE.FIELD,
        ADMIN_PROCEDURE.STEPS,
        ADMIN_PROCEDURE.HOURS,
        ADMIN_PROCEDURE.DAYS,
        ADMIN_PROCEDURE.OTHER_DONG,
        ADMIN_PROCEDURE.TIMES_A_YEAR,
        ADMIN_PROCEDURE.SUBJECTS_A_YEAR,
        ADMIN_PROCEDURE.ABOLISHED_ON
    };

    /** Rows of one statement. */
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final Clock clock;

    CatalogueStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By code. However far down the list, only the rows of the page are looked at beside the index. */
    List<CatalogueRow> list(Scope scope, CatalogueFilter filter, Slice slice, LocalDate today) {
        var page = db.select(ADMIN_PROCEDURE.ID)
                .from(ADMIN_PROCEDURE)
                .where(isSeenIn(scope), matches(filter, today))
                .orderBy(ADMIN_PROCEDURE.CODE)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(ADMIN_PROCEDURE.ID);
        return db.select(ADMIN_PROCEDURE.asterisk(), UnitNames.NAME)
                .from(ADMIN_PROCEDURE)
                .join(UNIT)
                .on(UNIT.ID.eq(ADMIN_PROCEDURE.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(today))
                .where(ADMIN_PROCEDURE.ID.in(page))
                .orderBy(ADMIN_PROCEDURE.CODE)
                .fetch(CatalogueStore::row);
    }

    int count(Scope scope, CatalogueFilter filter, LocalDate today) {
        return db.fetchCount(ADMIN_PROCEDURE, isSeenIn(scope).and(matches(filter, today)));
    }

    /** Fields of the procedures that {@code scope} sees, in the order of the alphabet. */
    List<String> fields(Scope scope) {
        return db.selectDistinct(ADMIN_PROCEDURE.FIELD, VietnameseOrder.of(ADMIN_PROCEDURE.FIELD))
                .from(ADMIN_PROCEDURE)
                .where(isSeenIn(scope), ADMIN_PROCEDURE.FIELD.ne(""))
                .orderBy(VietnameseOrder.of(ADMIN_PROCEDURE.FIELD))
                .fetch(ADMIN_PROCEDURE.FIELD);
    }

    /** Units in charge of procedures of {@code field} that are in force on {@code day}. */
    Set<UnitId> inCharge(Scope scope, String field, LocalDate day) {
        return db.selectDistinct(ADMIN_PROCEDURE.UNIT_ID)
                .from(ADMIN_PROCEDURE)
                .where(isSeenIn(scope), isInForceOn(day), ADMIN_PROCEDURE.FIELD.eq(field))
                .fetchSet(ADMIN_PROCEDURE.UNIT_ID);
    }

    /** A procedure with all its versions, in four statements. */
    Optional<Owned<CataloguedProcedure>> find(ProcedureId id, LocalDate today) {
        return Optional.ofNullable(procedures(ADMIN_PROCEDURE.ID.eq(id), today).get(id));
    }

    /** All that {@code scope} sees, by code, with their versions: in four statements, however many. */
    List<Owned<CataloguedProcedure>> all(Scope scope, LocalDate today) {
        return List.copyOf(procedures(isSeenIn(scope), today).values());
    }

    private Map<ProcedureId, Owned<CataloguedProcedure>> procedures(Condition which, LocalDate today) {
        var versions = versions(which, today);
        var found = new LinkedHashMap<ProcedureId, Owned<CataloguedProcedure>>();
        db.select(ADMIN_PROCEDURE.asterisk())
                .from(ADMIN_PROCEDURE)
                .where(which)
                .orderBy(ADMIN_PROCEDURE.CODE)
                .forEach(row -> {
                    var id = row.get(ADMIN_PROCEDURE.ID);
                    var unit = row.get(ADMIN_PROCEDURE.UNIT_ID);
                    found.put(
                            id,
                            Owned.by(
                                    unit,
                                    true,
                                    new CataloguedProcedure(
                                            id,
                                            row.get(ADMIN_PROCEDURE.VERSION),
                                            codes(row),
                                            ProcedureScope.valueOf(row.get(ADMIN_PROCEDURE.SCOPE)),
                                            unit,
                                            Optional.ofNullable(row.get(ADMIN_PROCEDURE.ABOLISHED_ON)),
                                            versions.getOrDefault(id, List.of()))));
                });
        return found;
    }

    private Map<ProcedureId, List<ProcedureVersion>> versions(Condition which, LocalDate today) {
        var steps = db.select(PROCEDURE_STEP.asterisk())
                .from(PROCEDURE_STEP)
                .join(PROCEDURE_VERSION)
                .on(PROCEDURE_VERSION.ID.eq(PROCEDURE_STEP.VERSION_ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(PROCEDURE_VERSION.PROCEDURE_ID))
                .where(which)
                .orderBy(PROCEDURE_STEP.VERSION_ID, PROCEDURE_STEP.NUMBER)
                .fetchGroups(PROCEDURE_STEP.VERSION_ID, CatalogueStore::step);
        var papers = db.select(PROCEDURE_PAPER.asterisk())
                .from(PROCEDURE_PAPER)
                .join(PROCEDURE_VERSION)
                .on(PROCEDURE_VERSION.ID.eq(PROCEDURE_PAPER.VERSION_ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(PROCEDURE_VERSION.PROCEDURE_ID))
                .where(which)
                .orderBy(PROCEDURE_PAPER.VERSION_ID, PROCEDURE_PAPER.NUMBER)
                .fetchGroups(PROCEDURE_PAPER.VERSION_ID, CatalogueStore::paper);
        return db.select(PROCEDURE_VERSION.asterisk(), UnitNames.NAME, PERSON.FULL_NAME)
                .from(PROCEDURE_VERSION)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(PROCEDURE_VERSION.PROCEDURE_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(PROCEDURE_VERSION.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(today))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PROCEDURE_VERSION.ENTERED_BY))
                .where(which)
                .orderBy(PROCEDURE_VERSION.PROCEDURE_ID, PROCEDURE_VERSION.NUMBER)
                .fetchGroups(
                        PROCEDURE_VERSION.PROCEDURE_ID,
                        row -> version(
                                row,
                                steps.getOrDefault(row.get(PROCEDURE_VERSION.ID), List.of()),
                                papers.getOrDefault(row.get(PROCEDURE_VERSION.ID), List.of())));
    }

    /** What no two procedures share, of the whole province: a code is taken whoever has it. */
    List<Mark> marks() {
        return marks(noCondition());
    }

    /** Those that have one of the codes. */
    List<Mark> coded(ProcedureCodes codes) {
        var national = codes.national().map(ADMIN_PROCEDURE.NATIONAL_CODE::eq).orElse(falseCondition());
        return marks(ADMIN_PROCEDURE.CODE.eq(codes.own()).or(national));
    }

    /** Others of the same unit and scope in force that are called so, diacritics aside. */
    List<Mark> named(ProcedureId own, ProcedureScope scope, UnitId unit, String name) {
        return marks(ADMIN_PROCEDURE
                .ID
                .ne(own)
                .and(ADMIN_PROCEDURE.SCOPE.eq(scope.name()))
                .and(ADMIN_PROCEDURE.UNIT_ID.eq(unit))
                .and(ADMIN_PROCEDURE.NAME.eq(name))
                .and(ADMIN_PROCEDURE.ABOLISHED_ON.isNull()));
    }

    private List<Mark> marks(Condition which) {
        return db.select(
                        ADMIN_PROCEDURE.ID,
                        ADMIN_PROCEDURE.CODE,
                        ADMIN_PROCEDURE.NATIONAL_CODE.convertFrom(Optional::ofNullable))
                .from(ADMIN_PROCEDURE)
                .where(which)
                .fetch(Records.mapping(Mark::new));
    }

    /**
     * Adds procedures with their first version, in a constant number of statements for each 500 rows.
     *
     * @throws Changed when somebody else has added one of the codes meanwhile
     */
    void issue(List<Decided> issued, PersonId by) {
        var procedures = new ArrayList<AdminProcedureRecord>();
        for (var each : issued) {
            var row = current(each);
            row.setId(each.id());
            row.setCode(each.codes().own());
            row.setScope(each.scope().name());
            row.setPublishedOn(each.decision().inForceFrom());
            procedures.add(row);
        }
        Writes.orChanged("procedure", () -> insert(ADMIN_PROCEDURE, procedures));
        add(issued, by);
    }

    /**
     * Adds a version to procedures that are there, which then say what it says.
     *
     * @throws Changed when one of them is no longer at the version that was seen
     */
    void decide(List<Decided> decided, PersonId by) {
        if (decided.isEmpty()) {
            return;
        }
        var columns = new LinkedHashMap<Field<?>, Object>();
        Stream.of(CURRENT).forEach(column -> columns.put(column, DSL.val((Object) null, column)));
        var updates = db.batch(db.update(ADMIN_PROCEDURE)
                .set(columns)
                .where(ADMIN_PROCEDURE.ID.eq((ProcedureId) null), ADMIN_PROCEDURE.VERSION.eq((Long) null)));
        for (var each : decided) {
            var row = changed(each);
            var values = Stream.of(CURRENT).map(row::get);
            updates = updates.bind(
                    Stream.concat(values, Stream.of(each.id(), each.seen())).toArray());
        }
        Writes.foundOrChanged("procedure", updates);
        add(decided, by);
    }

    private AdminProcedureRecord changed(Decided decided) {
        var row = current(decided);
        row.setVersion(decided.seen() + 1);
        if (decided.act() == Act.ABOLISHED) {
            row.setAbolishedOn(decided.decision().inForceFrom());
        }
        return row;
    }

    private void add(List<Decided> decided, PersonId by) {
        var versions = new ArrayList<ProcedureVersionRecord>();
        var steps = new ArrayList<ProcedureStepRecord>();
        var papers = new ArrayList<ProcedurePaperRecord>();
        for (var each : decided) {
            var id = Id.ofRow();
            versions.add(version(id, each, by));
            for (var number = 1; number <= each.content().steps().size(); number++) {
                steps.add(step(id, number, each.content().steps().get(number - 1)));
            }
            for (var number = 1; number <= each.content().papers().size(); number++) {
                papers.add(paper(id, number, each.content().papers().get(number - 1)));
            }
        }
        insert(PROCEDURE_VERSION, versions);
        insert(PROCEDURE_STEP, steps);
        insert(PROCEDURE_PAPER, papers);
    }

    private <R extends Record> void insert(Table<R> table, List<R> rows) {
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var insert = db.insertQuery(table);
            rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).forEach(insert::addRecord);
            insert.execute();
        }
    }

    private static Condition matches(CatalogueFilter filter, LocalDate today) {
        var standing = switch (filter.which()) {
            case IN_FORCE -> isInForceOn(today);
            case ABOLISHED -> ADMIN_PROCEDURE.ABOLISHED_ON.le(today);
            case ALL -> noCondition();
        };
        return isCalled(filter.text())
                .and(standing)
                .and(filter.scope()
                        .map(scope -> ADMIN_PROCEDURE.SCOPE.eq(scope.name()))
                        .orElse(noCondition()))
                .and(filter.field().map(ADMIN_PROCEDURE.FIELD::eq).orElse(noCondition()))
                .and(filter.unit().map(ADMIN_PROCEDURE.UNIT_ID::eq).orElse(noCondition()));
    }

    /** What is read of a procedure everywhere but in the catalogue itself. */
    private AdminProcedureRecord current(Decided decided) {
        var row = db.newRecord(ADMIN_PROCEDURE);
        var content = decided.content();
        row.setNationalCode(decided.codes().national().orElse(null));
        row.setUnitId(content.unit());
        row.setName(content.name());
        row.setField(content.field());
        row.setSteps(content.steps().stream().map(WorkStep::work).collect(joining("\n")));
        row.setHours(decided.hours());
        row.setDays(content.days());
        row.setOtherDong(decided.paid());
        row.setTimesAYear(content.times());
        row.setSubjectsAYear(content.subjects());
        return row;
    }

    private ProcedureVersionRecord version(long id, Decided decided, PersonId by) {
        var row = db.newRecord(PROCEDURE_VERSION);
        var content = decided.content();
        row.setId(id);
        row.setProcedureId(decided.id());
        row.setNumber(decided.number());
        row.setAct(decided.act().name());
        row.setDecisionNumber(decided.decision().number());
        row.setDecidedOn(decided.decision().signedOn());
        row.setInForceFrom(decided.decision().inForceFrom());
        row.setUnitId(content.unit());
        row.setName(content.name());
        row.setField(content.field());
        row.setDecidingLevel(content.level().name());
        row.setOnlineLevel(content.online().name());
        row.setLegalBasis(content.legalBasis());
        row.setTakenInAt(content.takenInAt());
        row.setResult(content.result());
        row.setHours(decided.hours());
        row.setDays(content.days());
        row.setOtherDong(decided.paid());
        row.setTimesAYear(content.times());
        row.setSubjectsAYear(content.subjects());
        row.setFiguresOn(content.figuresOn().orElse(null));
        row.setEnteredBy(by);
        row.setEnteredAt(clock.instant());
        return row;
    }

    private ProcedureStepRecord step(long version, int number, WorkStep step) {
        var row = db.newRecord(PROCEDURE_STEP);
        row.setId(Id.ofRow());
        row.setVersionId(version);
        row.setNumber(number);
        row.setDoer(step.doer());
        row.setWork(step.work());
        row.setHours(step.hours().orElse(null));
        row.setCalendarDays(step.calendarDays().orElse(null));
        row.setServiceDong(step.service());
        row.setFeeDong(step.fee());
        return row;
    }

    private ProcedurePaperRecord paper(long version, int number, Paper paper) {
        var row = db.newRecord(PROCEDURE_PAPER);
        row.setId(Id.ofRow());
        row.setVersionId(version);
        row.setNumber(number);
        row.setName(paper.name());
        row.setKind(paper.kind().name());
        row.setOriginals(paper.originals());
        row.setCopies(paper.copies());
        row.setReplaceable(paper.replaceable());
        row.setHours(paper.hours().orElse(null));
        row.setServiceDong(paper.service());
        return row;
    }

    private static CatalogueRow row(Record row) {
        return new CatalogueRow(
                row.get(ADMIN_PROCEDURE.ID),
                codes(row),
                ProcedureScope.valueOf(row.get(ADMIN_PROCEDURE.SCOPE)),
                row.get(ADMIN_PROCEDURE.NAME),
                row.get(ADMIN_PROCEDURE.FIELD),
                row.get(UnitNames.NAME),
                row.get(ADMIN_PROCEDURE.HOURS),
                row.get(ADMIN_PROCEDURE.DAYS),
                row.get(ADMIN_PROCEDURE.OTHER_DONG),
                row.get(ADMIN_PROCEDURE.TIMES_A_YEAR),
                row.get(ADMIN_PROCEDURE.SUBJECTS_A_YEAR),
                Optional.ofNullable(row.get(ADMIN_PROCEDURE.ABOLISHED_ON)));
    }

    private static ProcedureCodes codes(Record row) {
        return new ProcedureCodes(
                row.get(ADMIN_PROCEDURE.CODE), Optional.ofNullable(row.get(ADMIN_PROCEDURE.NATIONAL_CODE)));
    }

    private static ProcedureVersion version(Record row, List<WorkStep> steps, List<Paper> papers) {
        return new ProcedureVersion(
                row.get(PROCEDURE_VERSION.NUMBER),
                Act.valueOf(row.get(PROCEDURE_VERSION.ACT)),
                new SignedDecision(
                        row.get(PROCEDURE_VERSION.DECISION_NUMBER),
                        row.get(PROCEDURE_VERSION.DECIDED_ON),
                        row.get(PROCEDURE_VERSION.IN_FORCE_FROM)),
                new Content(
                        row.get(PROCEDURE_VERSION.UNIT_ID),
                        row.get(PROCEDURE_VERSION.NAME),
                        row.get(PROCEDURE_VERSION.FIELD),
                        DecidingLevel.valueOf(row.get(PROCEDURE_VERSION.DECIDING_LEVEL)),
                        OnlineLevel.valueOf(row.get(PROCEDURE_VERSION.ONLINE_LEVEL)),
                        row.get(PROCEDURE_VERSION.LEGAL_BASIS),
                        row.get(PROCEDURE_VERSION.TAKEN_IN_AT),
                        row.get(PROCEDURE_VERSION.RESULT),
                        row.get(PROCEDURE_VERSION.TIMES_A_YEAR),
                        row.get(PROCEDURE_VERSION.SUBJECTS_A_YEAR),
                        Optional.ofNullable(row.get(PROCEDURE_VERSION.FIGURES_ON)),
                        steps,
                        papers),
                row.get(UnitNames.NAME),
                row.get(PROCEDURE_VERSION.HOURS),
                row.get(PROCEDURE_VERSION.OTHER_DONG),
                Optional.ofNullable(row.get(PERSON.FULL_NAME)),
                row.get(PROCEDURE_VERSION.ENTERED_AT));
    }

    private static WorkStep step(Record row) {
        return new WorkStep(
                row.get(PROCEDURE_STEP.DOER),
                row.get(PROCEDURE_STEP.WORK),
                Optional.ofNullable(row.get(PROCEDURE_STEP.HOURS)),
                Optional.ofNullable(row.get(PROCEDURE_STEP.CALENDAR_DAYS)),
                row.get(PROCEDURE_STEP.SERVICE_DONG),
                row.get(PROCEDURE_STEP.FEE_DONG));
    }

    private static Paper paper(Record row) {
        return new Paper(
                row.get(PROCEDURE_PAPER.NAME),
                Paper.Kind.valueOf(row.get(PROCEDURE_PAPER.KIND)),
                row.get(PROCEDURE_PAPER.ORIGINALS),
                row.get(PROCEDURE_PAPER.COPIES),
                row.get(PROCEDURE_PAPER.REPLACEABLE),
                Optional.ofNullable(row.get(PROCEDURE_PAPER.HOURS)),
                row.get(PROCEDURE_PAPER.SERVICE_DONG));
    }
}
