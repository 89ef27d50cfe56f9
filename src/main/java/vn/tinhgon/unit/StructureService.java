package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.StructureStore.Edit;

/** Changes the structure of the province: each change from a day on, on a legal basis, and each in the trail. */
@Service
public class StructureService {

    private final StructureStore store;
    private final List<UnitMayEnd> rooms;
    private final PortalClock clock;

    StructureService(StructureStore store, List<UnitMayEnd> rooms, PortalClock clock) {
        this.store = store;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * Founds a unit.
     *
     * @throws Refused at {@code code}, when it is taken; at {@code parent}, when that is not there from that day on; at
     *     {@code basis}, without one
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public UnitId create(NewUnit wanted) {
        wanted.basis().present();
        wanted.contact().reachable();
        var structure = store.locked();
        structure.free(wanted.code());
        var unit = Unit.begun(UnitId.next(), wanted);
        write(structure, Optional.empty(), unit);
        return unit.id();
    }

    /**
     * Calls a unit otherwise from {@code from} on. From the day its present name began, the name is corrected.
     *
     * @throws Refused at {@code from}, when it has ended by then or is called otherwise later; at {@code basis}, without
     *     one
     * @throws Changed when it is no longer at {@code version}
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void rename(UnitId id, long version, UnitName name, LocalDate from, Basis basis) {
        basis.present();
        var structure = store.locked();
        var unit = structure.get(id).at(version);
        write(
                structure,
                Optional.of(unit),
                unit.changed(from, name, unit.latest().parent(), basis));
    }

    /**
     * Puts a unit under another from {@code from} on; under none, it is a root of the tree.
     *
     * @throws Refused at {@code parent}, when that is not there on one of the days, or stands under the unit itself; at
     *     {@code from} and {@code basis} as with a new name
     * @throws Changed when it is no longer at {@code version}
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void move(UnitId id, long version, Optional<UnitId> parent, LocalDate from, Basis basis) {
        basis.present();
        var structure = store.locked();
        var unit = structure.get(id).at(version);
        if (unit.latest().parent().equals(parent)) {
            throw Refused.field("parent", "unit.refused.same");
        }
        write(structure, Optional.of(unit), unit.changed(from, unit.latest().name(), parent, basis));
    }

    /**
     * Corrects how to reach a unit.
     *
     * @throws Refused at {@code email}, when it is no address
     * @throws Changed when it is no longer at {@code version}
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void reach(UnitId id, long version, Contact contact) {
        contact.reachable();
        var structure = store.locked();
        var unit = structure.get(id).at(version);
        write(structure, Optional.of(unit), unit.reachedBy(contact));
    }

    /**
     * Ends a unit: {@code day} is the first on which it is no longer there, and on which its heirs have what was its.
     *
     * @throws Refused at {@code until}, when units, programmes or people's rights go on in it, or it has an end already;
     *     at {@code share} or {@code successor}, when an heir may not be
     * @throws Changed when it is no longer at {@code version}
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void end(UnitId id, long version, LocalDate day, Basis basis, List<Heir> heirs) {
        basis.present();
        var structure = store.locked();
        var unit = structure.get(id).at(version);
        var ended = unit.endedOn(day, basis);
        for (var room : rooms) {
            room.objections(Map.of(id, day)).values().stream().findFirst().ifPresent(objection -> {
                throw objection;
            });
        }
        write(structure, Optional.of(unit), ended);
        succeed(
                structure,
                heirs.stream()
                        .map(heir -> new Succession(id, heir.successor(), day, heir.share(), basis))
                        .toList());
    }

    /**
     * Withdraws the decision to end a unit before that day has come, and with it who was to have what was the unit's.
     *
     * @throws Refused at {@code basis}, without one, or when the unit has no end or it has come; at {@code parent}, when
     *     the unit above is no longer there then
     * @throws Changed when it is no longer at {@code version}
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void withdrawEnd(UnitId id, long version, Basis basis) {
        basis.present();
        var structure = store.locked();
        var unit = structure.get(id).at(version);
        write(structure, Optional.of(unit), unit.goingOn(clock.today(), basis));
        unit.validity().until().ifPresent(end -> store.withdrawOn(end, id, basis));
    }

    /**
     * Records that one unit took over from another; recorded again, it says what holds now.
     *
     * @throws Refused at {@code successor}, {@code on} or {@code share}, when it contradicts the structure, or more than
     *     100 % of a unit would be handed on
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void succeed(Succession succession) {
        succession.basis().present();
        succeed(store.locked(), List.of(succession));
    }

    /**
     * Takes a succession back that was recorded by mistake.
     *
     * @throws Refused at {@code reason}, without one
     * @throws Changed when there is none any longer
     */
    @May(Right.MANAGE_UNITS)
    @Transactional
    public void withdraw(UnitId predecessor, UnitId successor, String reason) {
        if (reason.isBlank()) {
            throw Refused.field("reason", "succession.refused.noReason");
        }
        store.withdraw(predecessor, successor, new Basis(reason));
    }

    private void write(Structure structure, Optional<Unit> before, Unit after) {
        structure.put(after);
        structure.check(after);
        store.save(List.of(new Edit(before, after)));
    }

    private void succeed(Structure structure, List<Succession> recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        var successions = store.successions();
        recorded.forEach(successions::put);
        recorded.forEach(each -> successions.check(each, structure));
        store.saveSuccessions(recorded);
    }
}
