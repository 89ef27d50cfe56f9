package vn.tinhgon.target;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.DIRECTIVE;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.TARGET_PARTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitKind;

@Component
class TargetStore {

    private static final String LEAD = "LEAD";
    private static final String COORDINATING = "COORDINATING";

    private final DSLContext db;

    TargetStore(DSLContext db) {
        this.db = db;
    }

    Optional<Programme> begunBy(LocalDate day) {
        return firstProgramme(PROGRAMME.FROM_ON.le(day));
    }

    Optional<Programme> programme(ProgrammeId id) {
        return firstProgramme(PROGRAMME.ID.eq(id));
    }

    List<Programme> programmes() {
        return programmes(noCondition()).reversed();
    }

    private Optional<Programme> firstProgramme(Condition which) {
        return programmes(which).stream().findFirst();
    }

    /** The latest first. There is one a year: all are read where one is looked for. */
    private List<Programme> programmes(Condition which) {
        return db.select(
                        PROGRAMME.ID,
                        PROGRAMME.NAME,
                        PROGRAMME.FROM_ON,
                        PROGRAMME.UNTIL_ON,
                        DIRECTIVE.NUMBER,
                        DIRECTIVE.SIGNED_ON,
                        DIRECTIVE.ISSUER,
                        DIRECTIVE.TITLE)
                .from(PROGRAMME)
                .join(DIRECTIVE)
                .on(DIRECTIVE.ID.eq(PROGRAMME.DIRECTIVE_ID))
                .where(which)
                .orderBy(PROGRAMME.FROM_ON.desc(), PROGRAMME.ID)
                .fetch(row -> new Programme(
                        row.get(PROGRAMME.ID),
                        row.get(PROGRAMME.NAME),
                        row.get(PROGRAMME.FROM_ON),
                        row.get(PROGRAMME.UNTIL_ON),
                        new Directive(
                                Optional.ofNullable(row.get(DIRECTIVE.NUMBER)),
                                Optional.ofNullable(row.get(DIRECTIVE.SIGNED_ON)),
                                row.get(DIRECTIVE.ISSUER),
                                row.get(DIRECTIVE.TITLE))));
    }

    List<TargetRow> list(ProgrammeId programme, String text) {
        var matching =
                text.isEmpty() ? noCondition() : TARGET.INDICATOR.contains(text).or(TARGET.SHORT_NAME.contains(text));
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
        var targets = reading(TARGET.ID.eq(id));
        return db.select(TARGET.asterisk()).from(TARGET).where(TARGET.ID.eq(id)).fetchOptional(targets);
    }

    /** Reads who leads and who coordinates {@code which} targets in two statements, for the rows to come. */
    private RecordMapper<Record, Target> reading(Condition which) {
        var leads = parties(which, LEAD);
        var coordinating = parties(which, COORDINATING);
        return row -> new Target(
                row.get(TARGET.ID),
                row.get(TARGET.PROGRAMME_ID),
                row.get(TARGET.NUMBER),
                row.get(TARGET.INDICATOR),
                row.get(TARGET.SHORT_NAME),
                row.get(TARGET.PRINTED_GOAL),
                row.get(TARGET.COMPARISON),
                row.get(TARGET.GOAL),
                row.get(TARGET.ACCUMULATION),
                row.get(TARGET.PRINTED_LEAD),
                row.get(TARGET.PRINTED_COORDINATING),
                Optional.ofNullable(row.get(TARGET.PRINTED_BASIS)),
                row.get(TARGET.JOINT),
                leads.getOrDefault(row.get(TARGET.ID), List.of()),
                coordinating.getOrDefault(row.get(TARGET.ID), List.of()));
    }

    private Map<TargetId, List<Party>> parties(Condition which, String part) {
        return db.select(TARGET_PARTY.TARGET_ID, TARGET_PARTY.UNIT_KIND, TARGET_PARTY.UNIT_ID)
                .from(TARGET_PARTY)
                .join(TARGET)
                .on(TARGET.ID.eq(TARGET_PARTY.TARGET_ID))
                .where(which)
                .and(TARGET_PARTY.PART.eq(part))
                .orderBy(TARGET_PARTY.ID)
                .fetchGroups(
                        TARGET_PARTY.TARGET_ID,
                        row -> party(row.get(TARGET_PARTY.UNIT_KIND), row.get(TARGET_PARTY.UNIT_ID)));
    }

    private static Party party(@Nullable String kind, @Nullable UnitId unit) {
        return unit != null ? new Party.One(unit) : new Party.OfKind(UnitKind.valueOf(Objects.requireNonNull(kind)));
    }
}
