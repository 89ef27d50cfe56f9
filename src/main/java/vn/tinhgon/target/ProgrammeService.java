package vn.tinhgon.target;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.directive.DirectiveService;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;

/** The programmes of the province, a year each. */
@Service
public class ProgrammeService {

    private final ProgrammeStore programmes;
    private final DirectiveService directives;
    private final AsOf asOf;

    ProgrammeService(ProgrammeStore programmes, DirectiveService directives, AsOf asOf) {
        this.programmes = programmes;
        this.directives = directives;
        this.asOf = asOf;
    }

    /** The programme that has begun last on the day looked at; none where the province has not set one up. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public Optional<Programme> current() {
        return programmes.begunBy(asOf.day());
    }

    /** All programmes of the province, the earliest first; everybody may know which years there are. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<Programme> all() {
        return programmes.all();
    }

    /**
     * A programme by its id.
     *
     * @throws NotFound when this province has none of that id
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public Programme programme(ProgrammeId id) {
        return programmes.programme(id).orElseThrow(() -> new NotFound("programme"));
    }

    /**
     * Sets up a year.
     *
     * @throws Refused at {@code from} where its time is another programme's already
     * @throws NotFound when this province has not all of its directives
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public ProgrammeId create(ProgrammeData data) {
        programmes.oneAfterTheOther();
        var id = ProgrammeId.next();
        isApart(id, data.span());
        isOnDirectivesOfTheProvince(data);
        programmes.add(id, data);
        return id;
    }

    /**
     * Corrects name, days and directives; the trail keeps what stood there.
     *
     * @throws NotFound when this province has none of that id, or not all of its directives
     * @throws Refused at {@code from} where its time is another programme's, at {@code until} where its days change
     *     though it has periods
     * @throws Changed when somebody corrected it after {@code version}
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public void correct(ProgrammeId id, long version, ProgrammeData data) {
        programmes.oneAfterTheOther();
        var present = programme(id);
        if (present.data().equals(data)) {
            return;
        }
        if (!present.span().equals(data.span())) {
            if (programmes.hasPeriods(id)) {
                throw Refused.field("until", "programme.refused.hasPeriods");
            }
            isApart(id, data.span());
        }
        isOnDirectivesOfTheProvince(data);
        programmes.correct(present, version, data);
    }

    private void isApart(ProgrammeId id, Period span) {
        programmes.all().stream()
                .filter(other -> !other.id().equals(id))
                .filter(other ->
                        other.from().isBefore(span.until()) && span.from().isBefore(other.until()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.field("from", "programme.refused.overlaps", other.name());
                });
    }

    private void isOnDirectivesOfTheProvince(ProgrammeData data) {
        if (directives.named(data.directives()).size() < data.directives().size()) {
            throw new NotFound("directive");
        }
    }
}
