package vn.tinhgon.progress;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** Figures of other units that one's own leads with them or coordinates, and what it says of them (UC-021). */
@Service
public class BesideService {

    private static final int LONGEST = 1000;

    private final BesideStore beside;
    private final PeriodStore periods;
    private final Me me;

    BesideService(BesideStore beside, PeriodStore periods, Me me) {
        this.beside = beside;
        this.periods = periods;
        this.me = me;
    }

    /** Figures of a period beside which one's own unit stands, by unit and target. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<BesideRow> figures(PeriodId period, Slice slice) {
        return beside.figures(me.get(), period, slice);
    }

    /** How many {@link #figures} there are. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int count(PeriodId period) {
        return beside.count(me.get().unit(), period);
    }

    /** What waits for one's own unit to confirm or dispute it, in periods that are not closed. */
    @May(Right.STAND_BY_PROGRESS)
    @Transactional(readOnly = true)
    public List<ToConfirm> waiting() {
        return beside.waiting(me.get());
    }

    /**
     * Says that one's own unit, a joint lead, stands by a figure.
     *
     * @param number of the version that was seen
     * @throws NotFound when this province has no such entry, or one's own unit does not see it
     * @throws Refused when one's own unit does not lead it, has judged this version, or it is one's own work; when the
     *     figure is decided or its period closed
     * @throws Changed when another figure was typed since, or somebody of the unit was faster
     */
    @May(Right.STAND_BY_PROGRESS)
    @Transactional
    public void confirm(EntryId id, int number) {
        say(id, number, VoiceKind.CONFIRMED, "");
    }

    /**
     * Says that one's own unit, a joint lead, does not stand by a figure. It keeps nobody from handing it in or approving it.
     *
     * @param number of the version that was seen
     * @param why read by whoever reads the figure
     * @throws NotFound as {@link #confirm}
     * @throws Refused as {@link #confirm}, or at the field {@code reason}
     * @throws Changed as {@link #confirm}
     */
    @May(Right.STAND_BY_PROGRESS)
    @Transactional
    public void dispute(EntryId id, int number, String why) {
        say(id, number, VoiceKind.DISPUTED, Texts.present("reason", why, LONGEST));
    }

    /**
     * Says what one's own unit, a joint lead or a coordinating one, thinks of a figure; as often as it likes.
     *
     * @param number of the version that was seen
     * @throws NotFound when this province has no such entry, or one's own unit does not see it
     * @throws Refused when one's own unit reports it, its period is closed, or at the field {@code reason}
     * @throws Changed when another figure was typed since
     */
    @May(Right.STAND_BY_PROGRESS)
    @Transactional
    public void comment(EntryId id, int number, String text) {
        say(id, number, VoiceKind.COMMENTED, Texts.present("reason", text, LONGEST));
    }

    private void say(EntryId id, int number, VoiceKind kind, String words) {
        var acting = me.get();
        var figure = beside.get(id, acting).readableBy(acting).at(number).hears(kind);
        periods.get(figure.period(), figure.unit()).decidable();
        beside.say(figure.current(), acting.unit(), kind, words, acting.person());
    }
}
