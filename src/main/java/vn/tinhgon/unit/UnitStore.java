package vn.tinhgon.unit;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.VietnameseOrder;

@Component
class UnitStore {

    private static final Field<UnitKind> KIND = UNIT.KIND.convertFrom(UnitKind::valueOf);

    private final DSLContext db;

    UnitStore(DSLContext db) {
        this.db = db;
    }

    List<UnitRow> on(LocalDate day) {
        return units(existing(day));
    }

    /** The name's collation compares without diacritics: «tu phap» finds «Tư pháp», d finds đ. */
    List<UnitRow> named(LocalDate day, String text) {
        return units(existing(day).and(text.isEmpty() ? noCondition() : UNIT_VERSION.NAME.contains(text)));
    }

    List<UnitRow> known(Collection<UnitId> ids) {
        var other = UNIT_VERSION.as("other");
        return units(UNIT.ID
                .in(ids)
                .and(UNIT_VERSION.VALID_FROM.eq(
                        select(max(other.VALID_FROM)).from(other).where(other.UNIT_ID.eq(UNIT.ID)))));
    }

    boolean isThereOn(LocalDate day, UnitId unit) {
        return db.fetchExists(UNIT, UNIT.ID.eq(unit).and(inForce(UNIT.VALID_FROM, UNIT.VALID_UNTIL, day)));
    }

    /** The kind of the unit that {@code unit} stands under on {@code day}; none where it stands under none. */
    Optional<UnitKind> kindAbove(UnitId unit, LocalDate day) {
        return db.select(KIND)
                .from(UNIT_VERSION)
                .join(UNIT)
                .on(UNIT.ID.eq(UNIT_VERSION.PARENT_ID))
                .where(UNIT_VERSION.UNIT_ID.eq(unit))
                .and(inForce(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_UNTIL, day))
                .fetchOptional(KIND);
    }

    private List<UnitRow> units(Condition which) {
        return db
                .select(UNIT.ID, UNIT.CODE, KIND, UNIT_VERSION.NAME)
                .from(UNIT)
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(UNIT.ID))
                .where(which)
                .orderBy(VietnameseOrder.of(UNIT_VERSION.NAME), UNIT.ID)
                .fetch(Records.mapping(UnitRow::new))
                .stream()
                .sorted(Comparator.comparing(UnitRow::kind))
                .toList();
    }

    private static Condition existing(LocalDate day) {
        return inForce(UNIT.VALID_FROM, UNIT.VALID_UNTIL, day)
                .and(inForce(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_UNTIL, day));
    }

    private static Condition inForce(TableField<?, LocalDate> from, TableField<?, LocalDate> until, LocalDate day) {
        return from.le(day).and(until.isNull().or(until.gt(day)));
    }
}
