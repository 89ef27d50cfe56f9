package vn.tinhgon.walls;

import static vn.tinhgon.schema.DefaultSchema.DEFAULT_SCHEMA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.walls.World.Inside;

/** Draws worlds: two to four provinces, units with work in every state, people with random rights. */
final class Worlds implements AutoCloseable {

    private static final List<Role> ROLES = Role.ofProvinces();

    private final Provinces provinces;
    private final Draw draw;
    private final TestPerson operator;
    private final Owner owner = new Owner();
    private final Planting planting = new Planting(owner);

    Worlds(Provinces provinces, Draw draw) {
        this.provinces = provinces;
        this.draw = draw;
        this.operator = provinces.platform().operator();
    }

    World next() {
        var made = new ArrayList<TestProvince>();
        for (var number = draw.between(2, 4); number > 0; number--) {
            var province = provinces.fresh();
            province.asking(() -> {
                furnish(province);
                return true;
            });
            made.add(province);
        }
        var tenants = made.stream().map(this::tenant).toList();
        var holdings = planting.in(tenants, draw, 1);
        return World.of(made.stream().map(this::inside).toList(), holdings);
    }

    /** Which columns hold canaries, and why the others do not. */
    void say() {
        Printed.line("%d columns of text hold canaries; these are none: %s", planting.planted(), planting.codes());
    }

    private void furnish(TestProvince province) {
        province.withARowInEachTable();
        var target = province.target(11, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        var second = province.target(12, Accumulation.STOCK, Comparison.EXACTLY, "100");
        var periods = List.of(province.month(4), province.month(5), province.month(6));
        var units = new ArrayList<UnitId>();
        for (var number = draw.between(2, 4); number > 0; number--) {
            var unit = province.department("Sở số " + number);
            units.add(unit);
            var editor = province.editorOf(unit);
            for (var assignment :
                    List.of(province.assignment(target, unit, "50"), province.assignment(second, unit, "100"))) {
                for (var period : periods) {
                    if (draw.percent(70)) {
                        province.submitted(assignment, period, 1, 2, editor);
                    }
                }
            }
            for (var procedure = 0; procedure < 2; procedure++) {
                var id = province.procedure(unit, "NB-" + number + "-" + procedure, "8", 0, 10, 1);
                if (draw.percent(80)) {
                    province.plan(id, editor);
                }
            }
        }
        for (var role : ROLES) {
            province.person("Người " + role, role, draw.one(units));
        }
        for (var more = draw.between(1, 4); more > 0; more--) {
            var role = draw.one(ROLES);
            province.person("Thêm " + role, role, draw.one(units));
        }
    }

    private int tenant(TestProvince province) {
        return owner.rows(
                        "select id from base.province where alias = '"
                                + province.alias().text() + "'",
                        row -> row.getInt(1))
                .getFirst();
    }

    private Inside inside(TestProvince province) {
        var tenant = tenant(province);
        var people = new ArrayList<>(owner.rows(
                "select p.id, p.subject, p.full_name, min(g.unit_id) from base.person p"
                        + " join base.role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id"
                        + " where p.tenant_id = " + tenant + " and p.subject is not null group by p.id",
                row -> new TestPerson(
                        province.alias(),
                        new PersonId(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        new UnitId(row.getLong(4)))));
        people.add(province.stranger("Người lạ"));
        people.add(operator);
        return new Inside(tenant, province, people, ids(tenant));
    }

    /** Each column that our code reads as an id of some type, as jOOQ knows it. */
    private Map<Class<? extends Id>, List<Id>> ids(int tenant) {
        Map<Class<? extends Id>, Set<Id>> found = new HashMap<>();
        var tables = Set.copyOf(new Catalogue(owner).tenantTables());
        for (var table : DEFAULT_SCHEMA.getTables()) {
            if (!tables.contains(table.getName())) {
                continue;
            }
            for (var field : table.fields()) {
                typeOfId(field)
                        .ifPresent(type -> owner.rows(
                                        "select distinct `" + field.getName() + "` from base.`" + table.getName()
                                                + "` where tenant_id = " + tenant + " and `" + field.getName()
                                                + "` is not null order by 1",
                                        row -> row.getLong(1))
                                .forEach(value -> found.computeIfAbsent(type, t -> new LinkedHashSet<>())
                                        .add(Ids.of(type, value))));
            }
        }
        var lists = new HashMap<Class<? extends Id>, List<Id>>();
        found.forEach((type, ids) -> lists.put(type, List.copyOf(ids)));
        return lists;
    }

    private static Optional<Class<? extends Id>> typeOfId(Field<?> field) {
        return Id.class.isAssignableFrom(field.getType())
                ? Optional.of(field.getType().asSubclass(Id.class))
                : Optional.empty();
    }

    @Override
    public void close() {
        owner.close();
    }
}
