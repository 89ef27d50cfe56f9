package vn.tinhgon.assignment;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.unit.UnitService;

/** The groups of units that the province keeps, for giving targets to the same units again and for comparing them. */
@Service
public class UnitGroupService {

    private static final int LONGEST_NAME = 100;

    private final UnitGroupStore groups;
    private final UnitService units;

    UnitGroupService(UnitGroupStore groups, UnitService units) {
        this.groups = groups;
        this.units = units;
    }

    /** All of them, by name. */
    @May(Right.ASSIGN_TARGETS)
    @Transactional(readOnly = true)
    public List<UnitGroup> list() {
        return groups.list();
    }

    /**
     * Keeps units as a group.
     *
     * @throws Refused at {@code name}, when it is blank, longer than 100 characters or another group's; where no unit is
     *     in it
     * @throws NotFound when this province has not all of the units
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public UnitGroupId create(String name, Set<UnitId> members) {
        var called = Texts.present("name", name, LONGEST_NAME);
        if (members.isEmpty()) {
            throw new Refused("unitGroup.refused.empty");
        }
        if (units.known(members).size() < members.size()) {
            throw new NotFound("unit");
        }
        var id = UnitGroupId.next();
        groups.add(id, called, members);
        return id;
    }

    /**
     * Calls a group otherwise.
     *
     * @throws Refused at {@code name}, when it is blank, longer than 100 characters or another group's
     * @throws Changed when somebody renamed or withdrew it after {@code version}
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void rename(UnitGroupId id, long version, String name) {
        groups.rename(id, version, Texts.present("name", name, LONGEST_NAME));
    }

    /** Those whose units are ranked among themselves, by name. */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public List<UnitGroup> peers() {
        return groups.list().stream().filter(UnitGroup::peers).toList();
    }

    /**
     * Has leaderboards rank the units of a group among themselves, or no longer.
     *
     * @throws Changed when somebody changed or withdrew it after {@code version}
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void rankAsPeers(UnitGroupId id, long version, boolean peers) {
        groups.rankAsPeers(id, version, peers);
    }

    /**
     * Offers a group no longer; its name is free again.
     *
     * @throws Changed when somebody renamed or withdrew it after {@code version}
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void withdraw(UnitGroupId id, long version) {
        groups.withdraw(id, version);
    }
}
