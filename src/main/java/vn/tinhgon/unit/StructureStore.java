package vn.tinhgon.unit;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_SUCCESSION;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;

/** Reads the structure whole, and writes what becomes of it. */
@Component
class StructureStore {

    /** Rows in one statement: with all their values far from what a packet holds. */
    private static final int AT_ONCE = 500;

    private static final String WHOLE = "FULL";
    private static final String PART = "PARTIAL";

    private final DSLContext db;

    StructureStore(DSLContext db) {
        this.db = db;
    }

    /** A unit before and after a change; nothing before it began. */
    record Edit(Optional<Unit> before, Unit after) {

        boolean changes() {
            return before.filter(after::equals).isEmpty();
        }

        /** Whether a unit that went on ends by it. */
        boolean ends() {
            return before.filter(unit -> unit.validity().until().isEmpty()).isPresent()
                    && after.validity().until().isPresent();
        }

        Stream<UnitVersion> versions() {
            var known = before.map(Unit::versions).orElse(List.of());
            return after.versions().stream().filter(version -> !known.contains(version));
        }
    }

    Structure structure() {
        return new Structure(units(noCondition(), noCondition()));
    }

    /** One after the other: what is judged now is still so when it is written. */
    Structure locked() {
        db.select(UNIT.ID).from(UNIT).forUpdate().fetch();
        return structure();
    }

    Optional<Unit> unit(UnitId id) {
        return units(UNIT.ID.eq(id), UNIT_VERSION.UNIT_ID.eq(id)).stream().findFirst();
    }

    private List<Unit> units(Condition which, Condition theirs) {
        var versions = db.selectFrom(UNIT_VERSION)
                .where(theirs)
                .orderBy(UNIT_VERSION.UNIT_ID, UNIT_VERSION.VALID_FROM)
                .fetchGroups(UNIT_VERSION.UNIT_ID, StructureStore::version);
        return db.selectFrom(UNIT)
                .where(which)
                .orderBy(UNIT.ID)
                .fetch(row -> new Unit(
                        row.getId(),
                        row.getVersion(),
                        new UnitCode(row.getCode()),
                        UnitKind.valueOf(row.getKind()),
                        new Validity(row.getValidFrom(), Optional.ofNullable(row.getValidUntil())),
                        new Contact(row.getPhone(), row.getEmail(), row.getAddress()),
                        new Basis(row.getEndBasis()),
                        Objects.requireNonNull(versions.get(row.getId()), "a unit without a name")));
    }

    private static UnitVersion version(Record row) {
        return new UnitVersion(
                row.get(UNIT_VERSION.ID),
                new UnitName(row.get(UNIT_VERSION.NAME), row.get(UNIT_VERSION.SHORT_NAME)),
                Optional.ofNullable(row.get(UNIT_VERSION.PARENT_ID)),
                new Validity(row.get(UNIT_VERSION.VALID_FROM), Optional.ofNullable(row.get(UNIT_VERSION.VALID_UNTIL))),
                new Basis(row.get(UNIT_VERSION.BASIS)));
    }

    /** Those that count: what was taken back is kept in the table and left out here. */
    Successions successions() {
        return new Successions(db.selectFrom(UNIT_SUCCESSION)
                .where(UNIT_SUCCESSION.WITHDRAWN_BASIS.isNull())
                .orderBy(UNIT_SUCCESSION.ON_DAY.desc(), UNIT_SUCCESSION.ID)
                .fetch(row -> new Succession(
                        row.getPredecessorId(),
                        row.getSuccessorId(),
                        row.getOnDay(),
                        row.getExtent().equals(WHOLE)
                                ? new Share.Whole()
                                : Optional.ofNullable(row.getSharePercent())
                                        .<Share>map(Share.Percent::new)
                                        .orElseGet(Share.SomePart::new),
                        new Basis(row.getBasis()))));
    }

    /** @throws Changed when somebody else writes at the same moment */
    void save(List<Edit> edits) {
        Writes.orChanged("unit", () -> {
            for (var some : slices(edits)) {
                saveUnits(some);
            }
            // What ends an old version goes first: for no moment may two of a unit overlap.
            var old = edits.stream().flatMap(edit -> edit.versions().filter(version -> knew(edit, version)));
            var fresh = edits.stream().flatMap(edit -> edit.versions().filter(version -> !knew(edit, version)));
            var owners = owners(edits);
            for (var some : slices(Stream.concat(old, fresh).toList())) {
                saveVersions(some, owners);
            }
        });
    }

    private static boolean knew(Edit edit, UnitVersion version) {
        return edit.before().stream()
                .flatMap(unit -> unit.versions().stream())
                .anyMatch(known -> known.id() == version.id());
    }

    private static Map<Long, UnitId> owners(List<Edit> edits) {
        var owners = new HashMap<Long, UnitId>();
        edits.forEach(edit -> edit.versions()
                .forEach(version -> owners.put(version.id(), edit.after().id())));
        return owners;
    }

    private void saveUnits(List<Edit> edits) {
        var insert = db.insertInto(
                UNIT,
                UNIT.ID,
                UNIT.VERSION,
                UNIT.CODE,
                UNIT.KIND,
                UNIT.VALID_FROM,
                UNIT.VALID_UNTIL,
                UNIT.PHONE,
                UNIT.EMAIL,
                UNIT.ADDRESS,
                UNIT.END_BASIS);
        for (var edit : edits) {
            var unit = edit.after();
            insert = insert.values(
                    unit.id(),
                    unit.version() + 1,
                    unit.code().text(),
                    unit.kind().name(),
                    unit.validity().from(),
                    orNull(unit.validity().until()),
                    unit.contact().phone(),
                    unit.contact().email(),
                    unit.contact().address(),
                    unit.endBasis().text());
        }
        insert.onDuplicateKeyUpdate()
                .set(UNIT.VERSION, excluded(UNIT.VERSION))
                .set(UNIT.VALID_UNTIL, excluded(UNIT.VALID_UNTIL))
                .set(UNIT.PHONE, excluded(UNIT.PHONE))
                .set(UNIT.EMAIL, excluded(UNIT.EMAIL))
                .set(UNIT.ADDRESS, excluded(UNIT.ADDRESS))
                .set(UNIT.END_BASIS, excluded(UNIT.END_BASIS))
                .execute();
    }

    private void saveVersions(List<UnitVersion> versions, Map<Long, UnitId> owners) {
        var insert = db.insertInto(
                UNIT_VERSION,
                UNIT_VERSION.ID,
                UNIT_VERSION.UNIT_ID,
                UNIT_VERSION.NAME,
                UNIT_VERSION.SHORT_NAME,
                UNIT_VERSION.PARENT_ID,
                UNIT_VERSION.VALID_FROM,
                UNIT_VERSION.VALID_UNTIL,
                UNIT_VERSION.BASIS);
        for (var version : versions) {
            insert = insert.values(
                    version.id(),
                    owners.get(version.id()),
                    version.name().full(),
                    version.name().brief(),
                    orNull(version.parent()),
                    version.validity().from(),
                    orNull(version.validity().until()),
                    version.basis().text());
        }
        insert.onDuplicateKeyUpdate()
                .set(UNIT_VERSION.NAME, excluded(UNIT_VERSION.NAME))
                .set(UNIT_VERSION.SHORT_NAME, excluded(UNIT_VERSION.SHORT_NAME))
                .set(UNIT_VERSION.PARENT_ID, excluded(UNIT_VERSION.PARENT_ID))
                .set(UNIT_VERSION.VALID_UNTIL, excluded(UNIT_VERSION.VALID_UNTIL))
                .set(UNIT_VERSION.BASIS, excluded(UNIT_VERSION.BASIS))
                .execute();
    }

    /** Of two units there is one row: written again, it says what holds now. */
    void saveSuccessions(List<Succession> successions) {
        Writes.orChanged("unit", () -> slices(successions).forEach(this::saveSome));
    }

    private void saveSome(List<Succession> successions) {
        var insert = db.insertInto(
                UNIT_SUCCESSION,
                UNIT_SUCCESSION.ID,
                UNIT_SUCCESSION.PREDECESSOR_ID,
                UNIT_SUCCESSION.SUCCESSOR_ID,
                UNIT_SUCCESSION.ON_DAY,
                UNIT_SUCCESSION.EXTENT,
                UNIT_SUCCESSION.SHARE_PERCENT,
                UNIT_SUCCESSION.BASIS);
        for (var each : successions) {
            insert = insert.values(
                    Id.ofRow(),
                    each.predecessor(),
                    each.successor(),
                    each.on(),
                    each.share() instanceof Share.Whole ? WHOLE : PART,
                    each.share() instanceof Share.Percent(var percent) ? percent : null,
                    each.basis().text());
        }
        insert.onDuplicateKeyUpdate()
                .set(UNIT_SUCCESSION.ON_DAY, excluded(UNIT_SUCCESSION.ON_DAY))
                .set(UNIT_SUCCESSION.EXTENT, excluded(UNIT_SUCCESSION.EXTENT))
                .set(UNIT_SUCCESSION.SHARE_PERCENT, excluded(UNIT_SUCCESSION.SHARE_PERCENT))
                .set(UNIT_SUCCESSION.BASIS, excluded(UNIT_SUCCESSION.BASIS))
                .setNull(UNIT_SUCCESSION.WITHDRAWN_BASIS)
                .execute();
    }

    /** @throws Changed when there is none that counts */
    void withdraw(UnitId predecessor, UnitId successor, Basis basis) {
        Writes.foundOrChanged(
                "unit",
                db.update(UNIT_SUCCESSION)
                        .set(UNIT_SUCCESSION.WITHDRAWN_BASIS, basis.text())
                        .where(UNIT_SUCCESSION.PREDECESSOR_ID.eq(predecessor))
                        .and(UNIT_SUCCESSION.SUCCESSOR_ID.eq(successor))
                        .and(UNIT_SUCCESSION.WITHDRAWN_BASIS.isNull()));
    }

    /** All that was to be handed on when {@code predecessor} was to end. */
    void withdrawOn(LocalDate day, UnitId predecessor, Basis basis) {
        db.update(UNIT_SUCCESSION)
                .set(UNIT_SUCCESSION.WITHDRAWN_BASIS, basis.text())
                .where(UNIT_SUCCESSION.PREDECESSOR_ID.eq(predecessor))
                .and(UNIT_SUCCESSION.ON_DAY.eq(day))
                .and(UNIT_SUCCESSION.WITHDRAWN_BASIS.isNull())
                .execute();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    private static <T> List<List<T>> slices(Collection<T> all) {
        var list = List.copyOf(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + AT_ONCE)
                .mapToObj(from -> list.subList(from, Math.min(from + AT_ONCE, list.size())))
                .toList();
    }
}
