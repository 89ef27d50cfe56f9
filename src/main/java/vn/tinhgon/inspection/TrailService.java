package vn.tinhgon.inspection;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.inspection.TrailRow.Capacity;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.audit.AuditChain;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** The audit trail of the province, for those who inspect. */
@Service
public class TrailService {

    private final TrailStore trail;
    private final AuditChain chain;
    private final UnitService units;
    private final AsOf asOf;

    TrailService(TrailStore trail, AuditChain chain, UnitService units, AsOf asOf) {
        this.trail = trail;
        this.chain = chain;
        this.units = units;
        this.asOf = asOf;
    }

    /** Who did what, the latest first; refusals are among it. */
    @May(Right.READ_AUDIT)
    @Transactional(readOnly = true)
    public List<TrailRow> rows(TrailFilter filter, Slice slice) {
        var names = units.on(asOf.day()).stream().collect(toMap(UnitRow::code, UnitRow::name));
        return trail.rows(filter, slice).stream().map(row -> shown(row, names)).toList();
    }

    /** How many {@link #rows} there are. */
    @May(Right.READ_AUDIT)
    @Transactional(readOnly = true)
    public int count(TrailFilter filter) {
        return trail.count(filter);
    }

    /** Whether the chain of the trail is whole. Goes along all of it. */
    @May(Right.READ_AUDIT)
    @Transactional(readOnly = true)
    public AuditChain.State chain() {
        return chain.state();
    }

    private static TrailRow shown(TrailStore.Kept row, Map<String, String> names) {
        return new TrailRow(
                row.number(),
                row.at(),
                row.actor(),
                capacity(row.capacity(), names),
                TrailAction.valueOf(row.action()),
                row.subject(),
                Changes.between(row.before(), row.after()),
                row.hash());
    }

    /** Kept as the role and the unit's code. */
    private static Capacity capacity(String kept, Map<String, String> names) {
        var parts = kept.split(" ", 2);
        var role = role(parts[0]);
        var code = parts.length > 1 ? parts[1] : "";
        return new Capacity(role, names.getOrDefault(code, code));
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
