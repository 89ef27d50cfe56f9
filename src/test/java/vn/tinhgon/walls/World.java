package vn.tinhgon.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * A few provinces full of canaries, their people and all that has an id in them.
 *
 * @param holdings by their number
 */
record World(List<Inside> provinces, Map<Integer, Holding> holdings, Map<Long, Integer> provinceOf) {

    /**
     * One of the provinces.
     *
     * @param tenant as the database knows it
     * @param people with a role, and one without
     * @param ids of everything in it, by type
     */
    record Inside(int tenant, TestProvince province, List<TestPerson> people, Map<Class<? extends Id>, List<Id>> ids) {

        ProvinceAlias alias() {
            return province.alias();
        }

        /** An id of that type, if the province has one. */
        Optional<Id> id(Class<?> type, Draw draw) {
            var found = ids.getOrDefault(type, List.of());
            return found.isEmpty() ? Optional.empty() : Optional.of(draw.one(found));
        }
    }

    static World of(List<Inside> provinces, List<Holding> holdings) {
        var provinceOf = new HashMap<Long, Integer>();
        for (var inside : provinces) {
            inside.ids().values().forEach(ids -> ids.forEach(id -> provinceOf.put(id.value(), inside.tenant())));
        }
        var byNumber = new HashMap<Integer, Holding>();
        holdings.forEach(holding -> byNumber.put(holding.number(), holding));
        return new World(provinces, byNumber, provinceOf);
    }

    List<Inside> othersThan(Inside inside) {
        return provinces.stream().filter(each -> each != inside).toList();
    }

    /** All types of ids that anything here has. */
    List<Class<? extends Id>> idTypes() {
        Set<Class<? extends Id>> types = new HashSet<>();
        provinces.forEach(each -> types.addAll(each.ids().keySet()));
        var sorted = new ArrayList<>(types);
        sorted.sort(java.util.Comparator.comparing(Class::getSimpleName));
        return sorted;
    }
}
