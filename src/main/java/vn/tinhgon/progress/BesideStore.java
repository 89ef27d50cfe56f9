package vn.tinhgon.progress;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.ENTRY_VOICE;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Owned;

/** Figures of others beside which a unit stands, and what it says of them. */
@Component
class BesideStore {

    private static final List<String> TO_CONFIRM = Arrays.stream(EntryState.values())
            .filter(EntryState::mayBeConfirmed)
            .map(EntryState::name)
            .toList();

    /** How a unit stands beside a figure, and what it has said of it. */
    private record Standing(Part part, boolean open, Optional<VoiceKind> verdict, boolean commented) {}

    private final DSLContext db;
    private final FigureStore figures;
    private final Clock clock;

    BesideStore(DSLContext db, FigureStore figures, Clock clock) {
        this.db = db;
        this.figures = figures;
        this.clock = clock;
    }

    /** With three statements. */
    List<BesideRow> figures(Acting me, PeriodId period, Slice slice) {
        var rows = figures.figures(me.person(), beside(me.unit(), period), slice);
        var standing = standing(me.unit(), rows.stream().map(FigureRow::id).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(standing.get(row.id()))
                        .map(how -> new BesideRow(row, how.part(), how.open(), how.verdict(), how.commented()))
                        .stream())
                .toList();
    }

    int count(UnitId unit, PeriodId period) {
        return figures.count(beside(unit, period));
    }

    private static FigureStore.Listing beside(UnitId unit, PeriodId period) {
        return new FigureStore.Listing(period, Beside.isSeenBy(unit), "", false);
    }

    private Map<EntryId, Standing> standing(UnitId unit, List<EntryId> entries) {
        var part = Beside.partOf(unit);
        var open = field(Beside.isOpen());
        var confirmed = field(says(unit, VoiceKind.CONFIRMED));
        var disputed = field(says(unit, VoiceKind.DISPUTED));
        var commented = field(says(unit, VoiceKind.COMMENTED));
        return db.select(ENTRY.ID, part, open, confirmed, disputed, commented)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .where(ENTRY.ID.in(entries), Beside.isSeenBy(unit))
                .fetchMap(
                        ENTRY.ID,
                        row -> new Standing(
                                Part.valueOf(row.get(part)),
                                row.get(open),
                                row.get(confirmed)
                                        ? Optional.of(VoiceKind.CONFIRMED)
                                        : row.get(disputed) ? Optional.of(VoiceKind.DISPUTED) : Optional.empty(),
                                row.get(commented)));
    }

    /** Whether {@code unit} said so of the version in force. */
    private static Condition says(UnitId unit, VoiceKind kind) {
        return exists(said(unit).and(ENTRY_VOICE.VOICE.eq(kind.name())));
    }

    private static org.jooq.SelectConditionStep<? extends Record> said(UnitId unit) {
        return selectOne()
                .from(ENTRY_VOICE)
                .where(ENTRY_VOICE.ENTRY_VERSION_ID.eq(ENTRY.CURRENT_VERSION_ID), ENTRY_VOICE.UNIT_ID.eq(unit));
    }

    private static Select<? extends Record> judged(UnitId unit) {
        return said(unit).and(ENTRY_VOICE.VERDICT.isTrue());
    }

    /** What waits for {@code me}'s unit to confirm it, period by period. */
    List<ToConfirm> waiting(Acting me) {
        var count = countDistinct(ENTRY.ID);
        var since = min(ENTRY_STEP.TAKEN_AT);
        return db.select(REPORTING_PERIOD.ID, REPORTING_PERIOD.FROM_ON, REPORTING_PERIOD.UNTIL_ON, count, since)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ENTRY_STEP)
                .on(ENTRY_STEP.ENTRY_ID.eq(ENTRY.ID), ENTRY_STEP.ENTRY_VERSION_ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(Beside.isLedBy(me.unit()), ENTRY.STATE.in(TO_CONFIRM), ENTRY.SET_ASIDE.isFalse())
                .and(Beside.isOpen())
                .and(notExists(judged(me.unit())))
                .groupBy(REPORTING_PERIOD.ID, REPORTING_PERIOD.FROM_ON, REPORTING_PERIOD.UNTIL_ON)
                .orderBy(REPORTING_PERIOD.UNTIL_ON, REPORTING_PERIOD.ID)
                .fetch(row -> new ToConfirm(
                        row.get(REPORTING_PERIOD.ID),
                        new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                        row.get(count),
                        row.get(since)));
    }

    /** As {@code me}'s unit may speak of it. */
    Owned<SpokenOf> get(EntryId id, Acting me) {
        var own = FigureColumns.isOwnWorkOf(me.person());
        var part = Beside.partOf(me.unit());
        var judged = field(exists(judged(me.unit())));
        return db.select(
                        ENTRY.PERIOD_ID,
                        ENTRY.UNIT_ID,
                        ENTRY.STATE,
                        ENTRY.CURRENT_VERSION_ID,
                        ENTRY_VERSION.NUMBER,
                        part,
                        judged,
                        own)
                .from(ENTRY)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(ENTRY.ID.eq(id), ENTRY.SET_ASIDE.isFalse())
                .fetchOptional(row -> {
                    var found = new SpokenOf(
                            row.get(ENTRY.PERIOD_ID),
                            row.get(ENTRY.UNIT_ID),
                            row.get(ENTRY.CURRENT_VERSION_ID),
                            row.get(ENTRY_VERSION.NUMBER),
                            EntryState.valueOf(row.get(ENTRY.STATE)),
                            Optional.ofNullable(row.get(part)).map(Part::valueOf),
                            row.get(judged),
                            row.get(own));
                    return Owned.by(found.unit(), found.state().isHandedIn(), found)
                            .orBeside(found.part().isPresent());
                })
                .orElseThrow(() -> new NotFound("entry"));
    }

    /** @throws vn.tinhgon.kernel.Changed where somebody of the unit was faster */
    void say(EntryVersionId of, UnitId unit, VoiceKind kind, String words, PersonId by) {
        DatabaseRefusals.worded(() -> db.insertInto(ENTRY_VOICE)
                .set(ENTRY_VOICE.ID, Id.ofRow())
                .set(ENTRY_VOICE.ENTRY_VERSION_ID, of)
                .set(ENTRY_VOICE.UNIT_ID, unit)
                .set(ENTRY_VOICE.VOICE, kind.name())
                .set(ENTRY_VOICE.WORDS, words)
                .set(ENTRY_VOICE.PERSON_ID, by)
                .set(ENTRY_VOICE.SAID_AT, clock.instant())
                .execute());
    }
}
