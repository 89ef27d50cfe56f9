package vn.tinhgon.unit;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.table;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.VietnameseOrder;
import vn.tinhgon.schema.tables.UnitVersion;

/** Reads the tree as of a day, some lines at a time. */
@Component
class UnitTreeStore {

    private static final UnitVersion BELOW = UNIT_VERSION.as("below");

    private final DSLContext db;

    UnitTreeStore(DSLContext db) {
        this.db = db;
    }

    List<UnitLine> children(LocalDate day, Optional<UnitId> parent, Slice slice) {
        return lines(day, under(day, parent), slice);
    }

    int countChildren(LocalDate day, Optional<UnitId> parent) {
        return count(under(day, parent));
    }

    /** Each with its path: two statements, however many. */
    List<UnitLine> matching(UnitFilter filter, Slice slice) {
        var lines = lines(filter.day(), condition(filter), slice);
        var paths = paths(filter.day(), lines.stream().map(UnitLine::id).toList());
        return lines.stream()
                .map(line -> new UnitLine(
                        line.id(),
                        line.code(),
                        line.kind(),
                        line.name(),
                        line.validity(),
                        line.children(),
                        paths.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** All at once, as a file has them, without their paths. */
    List<UnitLine> all(UnitFilter filter) {
        return lines(filter.day(), condition(filter), new Slice(0, Integer.MAX_VALUE));
    }

    int countMatching(UnitFilter filter) {
        return count(condition(filter));
    }

    private int count(Condition which) {
        return db.fetchCount(select(UNIT.ID)
                .from(UNIT)
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(UNIT.ID))
                .where(which));
    }

    private List<UnitLine> lines(LocalDate day, Condition which, Slice slice) {
        var children = field(selectCount()
                .from(BELOW)
                .where(BELOW.PARENT_ID.eq(UNIT.ID))
                .and(inForce(BELOW.VALID_FROM, BELOW.VALID_UNTIL, day)));
        return db.select(
                        UNIT.ID,
                        UNIT.CODE,
                        UNIT.KIND,
                        UNIT_VERSION.NAME,
                        UNIT_VERSION.SHORT_NAME,
                        UNIT.VALID_FROM,
                        UNIT.VALID_UNTIL,
                        children)
                .from(UNIT)
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(UNIT.ID))
                .where(which)
                .orderBy(
                        UNIT.KIND.sortAsc(
                                Stream.of(UnitKind.values()).map(UnitKind::name).toList()),
                        VietnameseOrder.of(UNIT_VERSION.NAME).asc(),
                        UNIT.ID.asc())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> new UnitLine(
                        row.get(UNIT.ID),
                        row.get(UNIT.CODE),
                        UnitKind.valueOf(row.get(UNIT.KIND)),
                        new UnitName(row.get(UNIT_VERSION.NAME), row.get(UNIT_VERSION.SHORT_NAME)),
                        new Validity(row.get(UNIT.VALID_FROM), Optional.ofNullable(row.get(UNIT.VALID_UNTIL))),
                        row.get(children),
                        List.of()));
    }

    private static Condition under(LocalDate day, Optional<UnitId> parent) {
        return existing(day).and(parent.map(UNIT_VERSION.PARENT_ID::eq).orElseGet(UNIT_VERSION.PARENT_ID::isNull));
    }

    /** The collation of names compares without diacritics: «tu phap» finds «Tư pháp», d finds đ. */
    private static Condition condition(UnitFilter filter) {
        var condition = existing(filter.day());
        if (!filter.text().isEmpty()) {
            condition = condition.and(UNIT_VERSION
                    .NAME
                    .contains(filter.text())
                    .or(UNIT_VERSION.SHORT_NAME.contains(filter.text()))
                    .or(UNIT.CODE.contains(filter.text())));
        }
        return filter.kind()
                .map(kind -> UNIT.KIND.eq(kind.name()))
                .map(condition::and)
                .orElse(condition);
    }

    static Condition existing(LocalDate day) {
        return inForce(UNIT.VALID_FROM, UNIT.VALID_UNTIL, day)
                .and(inForce(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_UNTIL, day));
    }

    private static Condition inForce(TableField<?, LocalDate> from, TableField<?, LocalDate> until, LocalDate day) {
        return from.le(day).and(until.isNull().or(until.gt(day)));
    }

    /** Names of the units above each of {@code ids}, from the root down. */
    private Map<UnitId, List<String>> paths(LocalDate day, Collection<UnitId> ids) {
        var up = table(name("up"));
        var of = field(name("up", "of_id"), UNIT_VERSION.UNIT_ID.getDataType());
        var next = field(name("up", "next_id"), UNIT_VERSION.PARENT_ID.getDataType());
        var title = field(name("up", "title"), UNIT_VERSION.NAME.getDataType());
        var depth = field(name("up", "depth"), Integer.class);
        var climb = name("up")
                .fields("of_id", "next_id", "title", "depth")
                .as(select(UNIT_VERSION.UNIT_ID, UNIT_VERSION.PARENT_ID, UNIT_VERSION.NAME, inline(0))
                        .from(UNIT_VERSION)
                        .where(UNIT_VERSION.UNIT_ID.in(ids))
                        .and(inForce(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_UNTIL, day))
                        .unionAll(select(of, BELOW.PARENT_ID, BELOW.NAME, depth.plus(1))
                                .from(up)
                                .join(BELOW)
                                .on(BELOW.UNIT_ID.eq(next))
                                .where(inForce(BELOW.VALID_FROM, BELOW.VALID_UNTIL, day))));
        var paths = new HashMap<UnitId, List<String>>();
        for (Record row : db.withRecursive(climb)
                .select(of, title)
                .from(up)
                .where(depth.gt(0))
                .orderBy(depth.desc())
                .fetch()) {
            paths.computeIfAbsent(row.get((Field<UnitId>) of), none -> new ArrayList<>())
                    .add(row.get(title));
        }
        return paths;
    }
}
