package vn.tinhgon.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.walls.World.Inside;

/** How all rows of a province stand: one sum for each table. Whoever touched one changed a sum. */
final class Rows {

    private final Owner owner;
    private final List<String> sums;

    Rows(Owner owner) {
        this.owner = owner;
        var catalogue = new Catalogue(owner);
        this.sums = catalogue.tenantTables().stream()
                .map(table -> "select '" + table + "', tenant_id, count(*), ifnull(bit_xor(crc32(concat_ws('|', "
                        + catalogue.columns("base", table).stream()
                                .map(column -> "ifnull(`" + column + "`, '-')")
                                .collect(Collectors.joining(", "))
                        + "))), 0) from base.`" + table + "` where tenant_id in (%s) group by tenant_id")
                .toList();
    }

    List<String> of(List<Inside> provinces) {
        var tenants =
                provinces.stream().map(each -> String.valueOf(each.tenant())).collect(Collectors.joining(", "));
        var all = new ArrayList<String>();
        for (var sum : sums) {
            all.addAll(owner.rows(
                    sum.formatted(tenants),
                    row -> row.getString(1) + " of " + row.getInt(2) + ": " + row.getLong(3) + " rows, sum "
                            + row.getLong(4)));
        }
        return all;
    }
}
