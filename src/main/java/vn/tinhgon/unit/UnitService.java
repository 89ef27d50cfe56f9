package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** The bodies of the province, as of a day: they begin, end and change their names. */
@Service
public class UnitService {

    private final UnitStore units;
    private final UnitTreeStore tree;
    private final StructureStore structure;
    private final List<UnitPast> pasts;
    private final Me me;

    UnitService(UnitStore units, UnitTreeStore tree, StructureStore structure, List<UnitPast> pasts, Me me) {
        this.units = units;
        this.tree = tree;
        this.structure = structure;
        this.pasts = pasts;
        this.me = me;
    }

    /** Units that exist on {@code day}, by kind, then by name in Vietnamese order. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<UnitRow> on(LocalDate day) {
        return units.on(day);
    }

    /** Units that exist on {@code day} and have {@code text} in their name; diacritics need not be typed. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<UnitRow> named(LocalDate day, String text) {
        return units.named(day, text.strip());
    }

    /** Those of {@code ids} that ever were units of the province, under their last name; ids of nothing are left out. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<UnitRow> known(Collection<UnitId> ids) {
        return units.known(ids);
    }

    /** Units that stand right under {@code parent} on {@code day}; without a parent, those under none. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public boolean isThereOn(LocalDate day, UnitId unit) {
        return units.isThereOn(day, unit);
    }

    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<UnitLine> children(LocalDate day, Optional<UnitId> parent, Slice slice) {
        return tree.children(day, parent, slice);
    }

    /** How many units stand right under {@code parent} on {@code day}. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public int countChildren(LocalDate day, Optional<UnitId> parent) {
        return tree.countChildren(day, parent);
    }

    /** Units that {@code filter} lets through, wherever they stand, each with its path. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<UnitLine> matching(UnitFilter filter, Slice slice) {
        return tree.matching(filter, slice);
    }

    /** How many units {@code filter} lets through. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public int countMatching(UnitFilter filter) {
        return tree.countMatching(filter);
    }

    /** Units that {@code filter} lets through with all that a file says of them: it can be taken in again. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<ListedUnit> listed(UnitFilter filter) {
        var all = structure.structure();
        return tree.all(filter).stream()
                .map(UnitLine::id)
                .map(all::get)
                .map(unit -> new ListedUnit(
                        unit,
                        unit.on(filter.day()),
                        unit.on(filter.day()).parent().map(all::get).map(Unit::code)))
                .toList();
    }

    /**
     * One unit with its names and places over time, whom it inherits from and who has something from it. What they worked
     * on is said to those who read targets of all units, and to the unit's own people.
     *
     * @throws NotFound when this province has no such unit
     */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public UnitFacts facts(UnitId id) {
        var unit = structure.unit(id).orElseThrow(() -> new NotFound("unit"));
        var successions = structure.successions();
        var inherited = successions.inheritedBy(id);
        var heirs = successions.of(id);
        var named = new HashSet<UnitId>();
        unit.versions().forEach(version -> version.parent().ifPresent(named::add));
        inherited.forEach(each -> {
            named.add(each.predecessor());
            each.through().ifPresent(named::add);
        });
        heirs.forEach(each -> named.add(each.successor()));
        var names = new HashMap<UnitId, String>();
        units.known(named).forEach(each -> names.put(each.id(), each.name()));
        return new UnitFacts(unit, inherited, heirs, years(unit, inherited), names);
    }

    private List<YearOfWork> years(Unit unit, List<Inherited> inherited) {
        var acting = me.get();
        if (!acting.may(Right.READ_TARGETS) && !acting.unit().equals(unit.id())) {
            return List.of();
        }
        var whose = Stream.concat(Stream.of(unit.id()), inherited.stream().map(Inherited::predecessor))
                .toList();
        return pasts.stream().flatMap(past -> past.of(whose).stream()).toList();
    }
}
