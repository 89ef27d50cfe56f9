package vn.tinhgon.target;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;

/** The programmes of the province and their targets. */
@Service
public class TargetService {

    private final TargetStore targets;
    private final AsOf asOf;

    TargetService(TargetStore targets, AsOf asOf) {
        this.targets = targets;
        this.asOf = asOf;
    }

    /** The programme that has begun last on the day looked at; none where the province has not set one up. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public Optional<Programme> current() {
        return targets.begunBy(asOf.day());
    }

    /** All programmes of the province, the earliest first; everybody may know which years there are. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<Programme> programmes() {
        return targets.programmes();
    }

    /**
     * A programme by its id.
     *
     * @throws NotFound when this province has none of that id
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public Programme programme(ProgrammeId id) {
        return targets.programme(id).orElseThrow(() -> new NotFound("programme"));
    }

    /**
     * The targets of a programme by their printed number.
     *
     * @param text in the indicator or our short name for it, diacritics need not be typed; empty for all
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<TargetRow> list(ProgrammeId programme, String text) {
        return targets.list(programme, text.strip());
    }

    /**
     * One target.
     *
     * @throws NotFound when this province has none of that id
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public Target target(TargetId id) {
        return targets.target(id).orElseThrow(() -> new NotFound("target"));
    }
}
