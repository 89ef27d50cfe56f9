package vn.tinhgon.contest;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.ContestId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.files.KeptFiles;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.platform.files.UploadedFile;

/** Units contest figures of their own by which they are compared; the province answers in writing. Nobody answers themselves. */
@Service
public class ContestService {

    private static final int MOST_FILES = 10;
    private static final Duration NEWS = Duration.ofDays(7);

    private final ContestStore contests;
    private final KeptFiles files;
    private final PortalClock clock;
    private final Clock moments;
    private final AsOf asOf;
    private final Me me;

    ContestService(ContestStore contests, KeptFiles files, PortalClock clock, Clock moments, AsOf asOf, Me me) {
        this.contests = contests;
        this.files = files;
        this.clock = clock;
        this.moments = moments;
        this.asOf = asOf;
        this.me = me;
    }

    /** One page: what waits first, the oldest on top. */
    @May(Right.READ_CONTESTS)
    @Transactional(readOnly = true)
    public List<Contest> list(ContestFilter filter, Slice slice) {
        return contests.list(me.get(), filter, slice, asOf.day());
    }

    /** How many {@link #list} has. */
    @May(Right.READ_CONTESTS)
    @Transactional(readOnly = true)
    public int count(ContestFilter filter) {
        return contests.count(me.get(), filter);
    }

    /** @throws NotFound when this province has none of that id, or it is another unit's */
    @May(Right.READ_CONTESTS)
    @Transactional(readOnly = true)
    public Contest get(ContestId id) {
        return contests.find(me.get(), id, asOf.day()).orElseThrow(() -> new NotFound("contest"));
    }

    /** How many figures of each unit are contested in a programme; of units that the reader sees, and of no others. */
    @May(Right.READ_CONTESTS)
    @Transactional(readOnly = true)
    public Map<UnitId, ContestCount> counted(ProgrammeId programme) {
        return contests.counted(me.get(), programme);
    }

    /** How many wait for an answer of the province, since when the first; empty where none. */
    @May(Right.ANSWER_CONTESTS)
    @Transactional(readOnly = true)
    public Optional<WaitingContests> waiting() {
        return contests.waiting();
    }

    /** How many of one's own unit were answered in the last seven days, since when the first; empty where none. */
    @May(Right.CONTEST_FIGURES)
    @Transactional(readOnly = true)
    public Optional<WaitingContests> answered() {
        return contests.answered(me.get().unit(), moments.instant().minus(NEWS));
    }

    /** Targets of one's own unit, those of the present programme first. */
    @May(Right.CONTEST_FIGURES)
    @Transactional(readOnly = true)
    public List<Contestable> contestable() {
        return contests.contestable(me.get().unit(), clock.today());
    }

    /** Periods for which one's own unit reported a target or was to, the latest first. */
    @May(Right.CONTEST_FIGURES)
    @Transactional(readOnly = true)
    public List<ReportedPeriod> periods(AssignmentId about) {
        return contests.periods(me.get().unit(), about, clock.today());
    }

    /**
     * Contests a figure of one's own unit.
     *
     * @throws Refused at {@code about} that is no target of one's own unit, or of which a contest waits already; at {@code
     *     period} for which it was neither reported nor due
     */
    @May(Right.CONTEST_FIGURES)
    @Transactional
    public void contest(ContestId id, NewContest said) {
        if (contestable().stream().noneMatch(own -> own.assignment().equals(said.about()))) {
            throw Refused.field("about", "contest.refused.notOwn");
        }
        if (said.period().isPresent()
                && periods(said.about()).stream()
                        .noneMatch(
                                each -> said.period().filter(each.id()::equals).isPresent())) {
            throw Refused.field("period", "contest.refused.period");
        }
        contests.contest(id, said, me.get().unit(), me.get().person());
    }

    /**
     * Attaches a file to a contest of one's own unit, as long as it waits.
     *
     * @throws NotFound when one's own unit has no such contest
     * @throws Refused when it is answered, or ten files are there
     */
    @May(Right.CONTEST_FIGURES)
    @Transactional
    public void attach(ContestId id, UploadedFile file) {
        var present = get(id);
        var contest = Owned.by(present.unit(), true, present).heldBy(me.get());
        if (!contest.isWaiting()) {
            throw new Refused("contest.refused.answered");
        }
        if (contests.files(id).size() >= MOST_FILES) {
            throw new Refused("contest.refused.tooManyFiles", MOST_FILES);
        }
        contests.attach(id, files.keep(file));
    }

    /**
     * The files of a contest, the first attached first.
     *
     * @throws NotFound when this province has none of that id, or it is another unit's
     */
    @May(Right.READ_CONTESTS)
    @Transactional(readOnly = true)
    public List<StoredFile> files(ContestId id) {
        return contests.files(get(id).id());
    }

    /**
     * Writes what stands in a file of a contest, in no transaction of its own: it takes as long as who reads it.
     *
     * @throws NotFound when this province has no such contest, it is another unit's, or it has no such file
     */
    @May(Right.READ_CONTESTS)
    @Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
    public void write(ContestId id, FileId file, OutputStream to) {
        if (files(id).stream().noneMatch(each -> each.id().equals(file))) {
            throw new NotFound("file");
        }
        files.write(file, to);
    }

    /**
     * Answers for the province. An accepted figure is corrected where it stands; what was published stays until another
     * version is.
     *
     * @param words up to 2000 characters
     * @throws NotFound when this province has none of that id
     * @throws Refused at {@code words} that are blank or too long; for who contested it or attached a file to it
     * @throws Changed when it is answered already
     */
    @May(Right.ANSWER_CONTESTS)
    @Transactional
    public void answer(ContestId id, Outcome outcome, String words) {
        var contest = get(id);
        var person = me.get().person();
        var ownWork = contest.by().equals(person) || contests.hasFileOf(id, person);
        if (!Guard.named("not-own-contest").allows(!ownWork)) {
            throw new Refused("contest.refused.own");
        }
        if (!contest.isWaiting()) {
            throw new Changed("contest");
        }
        contests.answer(id, outcome, Texts.present("words", words, NewContest.LONGEST), person);
    }
}
