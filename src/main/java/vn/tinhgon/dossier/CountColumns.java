package vn.tinhgon.dossier;

import static vn.tinhgon.schema.Tables.DOSSIER_COUNT;
import static vn.tinhgon.schema.Tables.DOSSIER_IMPORT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.schema.tables.records.DossierCountRecord;
import vn.tinhgon.schema.tables.records.DossierImportRecord;

/** The columns in which counts stand, in files of units and in sums of a file. */
final class CountColumns {

    static final Map<DossierCount, TableField<DossierCountRecord, Long>> OF_UNIT = Map.of(
            DossierCount.RECEIVED, DOSSIER_COUNT.RECEIVED,
            DossierCount.ONLINE, DOSSIER_COUNT.ONLINE,
            DossierCount.FULLY_ONLINE, DOSSIER_COUNT.FULLY_ONLINE,
            DossierCount.DIGITISED, DOSSIER_COUNT.DIGITISED,
            DossierCount.PAID_ONLINE, DOSSIER_COUNT.PAID_ONLINE,
            DossierCount.E_RESULT, DOSSIER_COUNT.E_RESULT,
            DossierCount.ON_TIME, DOSSIER_COUNT.ON_TIME,
            DossierCount.OVERDUE, DOSSIER_COUNT.OVERDUE);

    static final Map<DossierCount, TableField<DossierImportRecord, Long>> OF_FILE = Map.of(
            DossierCount.RECEIVED, DOSSIER_IMPORT.RECEIVED,
            DossierCount.ONLINE, DOSSIER_IMPORT.ONLINE,
            DossierCount.FULLY_ONLINE, DOSSIER_IMPORT.FULLY_ONLINE,
            DossierCount.DIGITISED, DOSSIER_IMPORT.DIGITISED,
            DossierCount.PAID_ONLINE, DOSSIER_IMPORT.PAID_ONLINE,
            DossierCount.E_RESULT, DOSSIER_IMPORT.E_RESULT,
            DossierCount.ON_TIME, DOSSIER_IMPORT.ON_TIME,
            DossierCount.OVERDUE, DOSSIER_IMPORT.OVERDUE);

    /** Sums of units. */
    static final Map<DossierCount, Field<Long>> SUMS = sums();

    private CountColumns() {}

    /** Counts that are there. */
    static <F extends Field<Long>> Map<DossierCount, Long> read(Record row, Map<DossierCount, F> columns) {
        var counts = new EnumMap<DossierCount, Long>(DossierCount.class);
        columns.forEach((count, column) -> {
            var number = row.get(column);
            if (number != null) {
                counts.put(count, number);
            }
        });
        return counts;
    }

    static <F extends Field<Long>> List<F> all(Map<DossierCount, F> columns) {
        return List.copyOf(columns.values());
    }

    private static Map<DossierCount, Field<Long>> sums() {
        var sums = new EnumMap<DossierCount, Field<Long>>(DossierCount.class);
        OF_UNIT.forEach((count, column) ->
                sums.put(count, DSL.sum(column).cast(Long.class).as("sum_" + column.getName())));
        return sums;
    }
}
