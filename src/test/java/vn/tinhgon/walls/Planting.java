package vn.tinhgon.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.walls.Catalogue.Link;
import vn.tinhgon.walls.Catalogue.TextColumn;

/**
 * Puts a canary into every text column of every table of a province. What refuses to change a row is taken away
 * meanwhile; what is a code and not a text is found out, and said.
 */
final class Planting {

    private static final String MARK = Canary.EACH;
    private static final int TRIED_ROWS = 10;

    private final Owner owner;
    private final Catalogue catalogue;
    private final List<TextColumn> columns;
    private final Map<String, List<Link>> ways;
    private final Map<TextColumn, String> codes = new TreeMap<>(java.util.Comparator.comparing(TextColumn::toString));

    Planting(Owner owner) {
        this.owner = owner;
        this.catalogue = new Catalogue(owner);
        this.columns = catalogue.textColumns();
        this.ways = catalogue.waysToDrafted();
    }

    /** Columns in which no canary can stand, with why. */
    Map<TextColumn, String> codes() {
        return codes;
    }

    /** How many columns hold one. */
    int planted() {
        return columns.size() - codes.size();
    }

    /**
     * @param provinces by their tenant, each with a row in each table
     * @return the rows that are one unit's own, numbered from {@code firstNumber}
     */
    List<Holding> in(List<Integer> provinces, Draw draw, int firstNumber) {
        var holdings = new ArrayList<Holding>();
        var refusing = catalogue.triggers().stream()
                .filter(trigger ->
                        trigger.timing().equals("BEFORE") && trigger.event().equals("UPDATE"))
                .filter(trigger -> !trigger.name().endsWith("_bound_update"))
                .toList();
        var back = new ArrayList<Runnable>();
        try {
            refusing.forEach(trigger -> back.add(catalogue.without(trigger)));
            for (var province : provinces) {
                owner.bind(province);
                var own = drafted(province, draw, firstNumber + holdings.size());
                plant(province, own);
                holdings.addAll(own);
            }
        } finally {
            back.forEach(Runnable::run);
            owner.run("set @tenant_id = null, @transaction_id = null");
        }
        return holdings;
    }

    /** About half of what is handed in becomes a draft again. */
    private List<Holding> drafted(int province, Draw draw, int firstNumber) {
        var holdings = new ArrayList<Holding>();
        for (var table : catalogue.drafted()) {
            for (var row : owner.rows(
                    "select id, unit_id from base.`" + table + "` where tenant_id = " + province + " order by id",
                    found -> Map.entry(found.getLong(1), found.getLong(2)))) {
                if (draw.percent(50)) {
                    owner.run("update base.`" + table + "` set state = 'DRAFT' where tenant_id = " + province
                            + " and state = 'SUBMITTED' and id = " + row.getKey());
                }
                holdings.add(
                        new Holding(firstNumber + holdings.size(), table, row.getKey(), new UnitId(row.getValue())));
            }
        }
        return holdings;
    }

    private void plant(int province, List<Holding> holdings) {
        for (var column : columns) {
            if (!column.table().startsWith("audit_")) {
                plant(province, column, holdings);
            }
        }
        // What was just changed stands in the trail in its turn; then the trail itself is written over.
        owner.run("call portal.seal_audit()");
        for (var column : columns) {
            if (column.table().startsWith("audit_")) {
                plant(province, column, holdings);
            }
        }
        owner.run("update base.province set name = concat('" + Canary.of(province) + "', name) where id = " + province);
    }

    private void plant(int province, TextColumn column, List<Holding> holdings) {
        if (codes.containsKey(column)) {
            return;
        }
        var code = codeOf(column);
        if (code != null) {
            codes.put(column, code);
            return;
        }
        var refusal = written(
                column, Canary.of(province), "tenant_id = " + province + " and `" + column.name() + "` is not null");
        if (planted(province, column) == 0) {
            refusal = filledIn(province, column);
        }
        if (planted(province, column) == 0) {
            var checks = catalogue.checksOf(column);
            if (checks.isEmpty() && !isReference(refusal)) {
                throw new IllegalStateException("no row of " + column + " can hold a canary (" + refusal
                        + "): let TestProvince.withARowInEachTable put a text there");
            }
            codes.put(column, checks.isEmpty() ? "names a row elsewhere" : "kept by " + String.join(", ", checks));
        } else {
            ownCanaries(province, column, holdings);
        }
    }

    private static boolean isReference(String refusal) {
        return refusal.contains("foreign key");
    }

    /** A code is one of a list, or has so far been the name of a constant in one of our enums, and is compared as such. */
    private @org.jspecify.annotations.Nullable String codeOf(TextColumn column) {
        if (catalogue.isListed(column)) {
            return "one of a list";
        }
        if (!column.binary()) {
            return null;
        }
        var values = Set.copyOf(
                owner.texts("select distinct `" + column.name() + "` from base.`" + column.table() + "` where `"
                        + column.name() + "` <> '' and `" + column.name() + "` not like '" + MARK + "%' limit 100"));
        return values.isEmpty()
                ? null
                : Enums.all()
                        .filter(each -> Enums.names(each).containsAll(values))
                        .findFirst()
                        .map(each -> "a constant of " + each.getSimpleName())
                        .orElse(null);
    }

    /** Where all rows are empty in this column, one is filled. */
    private String filledIn(int province, TextColumn column) {
        var refusal = "there is no row";
        for (var id : owner.texts("select id from base.`" + column.table() + "` where tenant_id = " + province
                + " order by id desc limit " + TRIED_ROWS)) {
            refusal = written(column, Canary.of(province), "tenant_id = " + province + " and id = " + id);
            if (refusal.isEmpty()) {
                return "";
            }
        }
        return refusal;
    }

    /** Rows of one unit say which row they are; where there is no room for that, the province must do. */
    private void ownCanaries(int province, TextColumn column, List<Holding> holdings) {
        var way = ways.get(column.table());
        if (way == null) {
            return;
        }
        var from = new StringBuilder("base.`" + column.table() + "` c0");
        for (var step = 0; step < way.size(); step++) {
            from.append(" join base.`%s` c%d on c%d.tenant_id = c%d.tenant_id and c%d.id = c%d.`%s`"
                    .formatted(
                            way.get(step).parent(),
                            step + 1,
                            step + 1,
                            step,
                            step + 1,
                            step,
                            way.get(step).column()));
        }
        var top = way.isEmpty() ? column.table() : way.getLast().parent();
        var numbers = new HashMap<Long, Integer>();
        holdings.stream()
                .filter(held -> held.table().equals(top))
                .forEach(held -> numbers.put(held.id(), held.number()));
        owner.rows(
                        "select c0.id, c" + way.size() + ".id from " + from + " where c0.tenant_id = " + province
                                + " and c0.`" + column.name() + "` like '" + MARK + "%'",
                        row -> Map.entry(row.getLong(1), row.getLong(2)))
                .forEach(row -> {
                    var number = numbers.get(row.getValue());
                    if (number != null) {
                        owner.run(
                                "update base.`%s` set `%s` = left(replace(`%s`, '%s', '%s'), %d) where tenant_id = %d and id = %d"
                                        .formatted(
                                                column.table(),
                                                column.name(),
                                                column.name(),
                                                Canary.of(province),
                                                new Canary(province, number),
                                                column.length(),
                                                province,
                                                row.getKey()));
                    }
                });
    }

    private int planted(int province, TextColumn column) {
        return owner.rows(
                        "select count(*) from base.`" + column.table() + "` where tenant_id = " + province + " and `"
                                + column.name() + "` like '%" + Canary.of(province) + "%'",
                        row -> row.getInt(1))
                .getFirst();
    }

    /** Before what stands there already, so that it keeps its form and is still unique; JSON stays JSON. */
    private String written(TextColumn column, Canary canary, String where) {
        var name = "`" + column.name() + "`";
        var sql = "update base.`" + column.table() + "` set " + name + " = if(" + name + " like '{%' and json_valid("
                + name + "), json_insert(" + name + ", '$." + MARK + "', '" + canary + "'), left(concat('" + canary
                + "', ifnull(" + name + ", '')), " + column.length() + ")) where " + where;
        try {
            owner.attempt(sql);
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
