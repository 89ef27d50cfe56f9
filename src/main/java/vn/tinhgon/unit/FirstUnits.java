package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.province.ProvinceCreated;
import vn.tinhgon.province.ProvinceMerged;
import vn.tinhgon.unit.StructureStore.Edit;

/**
 * What becomes of the tree without anybody of the province asking: one that has just been created gets its root and its
 * provincial office, and one that has taken over another shows it as an ended branch.
 */
@Component
public class FirstUnits {

    private static final UnitCode OFFICE = new UnitCode("van-phong-ubnd");

    private final StructureStore store;

    FirstUnits(StructureStore store) {
        this.store = store;
    }

    /**
     * Where the first admin of a province works.
     *
     * @throws NotFound when the province has no provincial office
     */
    public UnitId office() {
        return store.structure().all().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCIAL_OFFICE)
                .findFirst()
                .map(Unit::id)
                .orElseThrow(() -> new NotFound("unit"));
    }

    @EventListener
    @Order(1)
    void provinceCreated(ProvinceCreated created) {
        if (!store.structure().all().isEmpty()) {
            return;
        }
        var since = Validity.since(created.from());
        var root = unit(
                new UnitCode(created.alias()),
                UnitKind.PROVINCE,
                created.name(),
                Optional.empty(),
                since,
                Basis.UNWRITTEN);
        var office = unit(
                OFFICE, UnitKind.PROVINCIAL_OFFICE, created.office(), Optional.of(root.id()), since, Basis.UNWRITTEN);
        save(root, office);
    }

    /** Once, however often the merger had to be confirmed. */
    @EventListener
    void provinceMerged(ProvinceMerged merged) {
        if (store.structure().all().stream().anyMatch(unit -> unit.code().text().equals(merged.alias()))) {
            return;
        }
        var whole = new Validity(LocalDate.EPOCH, Optional.of(merged.lastDay().plusDays(1)));
        save(unit(
                new UnitCode(merged.alias()),
                UnitKind.PROVINCE,
                merged.name(),
                root(),
                whole,
                new Basis(merged.basis())));
    }

    private Optional<UnitId> root() {
        return store.structure().all().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .filter(unit -> unit.validity().until().isEmpty())
                .findFirst()
                .map(Unit::id);
    }

    private void save(Unit... units) {
        store.save(List.of(units).stream()
                .map(unit -> new Edit(Optional.empty(), unit))
                .toList());
    }

    private static Unit unit(
            UnitCode code, UnitKind kind, String name, Optional<UnitId> parent, Validity when, Basis basis) {
        var version = new UnitVersion(Id.ofRow(), new UnitName(name, ""), parent, when, basis);
        return new Unit(
                UnitId.next(),
                0,
                code,
                kind,
                when,
                Contact.UNKNOWN,
                when.until().map(end -> basis).orElse(Basis.UNWRITTEN),
                List.of(version));
    }
}
