package vn.tinhgon.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;

/**
 * What a unit reports: typed by its people, laid before its head, handed in. Each request on an entry carries the
 * version it saw, and fails where somebody was faster.
 */
@Service
public class ProgressService {

    private static final int LONGEST_REASON = 1000;

    private final PeriodStore periods;
    private final SheetStore sheets;
    private final EntryStore entries;
    private final Recorder recorder;
    private final WayUp wayUp;
    private final RollUpStore rollUps;
    private final SuggestedFigures suggested;
    private final Me me;
    private final PortalClock clock;
    private final AsOf asOf;
    private final ApplicationEventPublisher events;

    ProgressService(
            PeriodStore periods,
            SheetStore sheets,
            EntryStore entries,
            Recorder recorder,
            WayUp wayUp,
            RollUpStore rollUps,
            SuggestedFigures suggested,
            Me me,
            PortalClock clock,
            AsOf asOf,
            ApplicationEventPublisher events) {
        this.periods = periods;
        this.sheets = sheets;
        this.entries = entries;
        this.recorder = recorder;
        this.wayUp = wayUp;
        this.rollUps = rollUps;
        this.suggested = suggested;
        this.me = me;
        this.clock = clock;
        this.asOf = asOf;
        this.events = events;
    }

    /** All periods of the programme that runs on the day looked at, in the order of time; none where no programme runs. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<ReportingPeriod> periods() {
        return periods.ofProgrammeOn(asOf.day());
    }

    /** @throws NotFound when this province has no such period */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public ReportingPeriod period(PeriodId id) {
        return periods.get(id);
    }

    /**
     * What one's own unit has to report in a period, with what is there.
     *
     * @throws NotFound when this province has no such period
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public Sheet sheet(PeriodId id) {
        var unit = me.get().unit();
        var period = periods.get(id, unit);
        return new Sheet(
                period.period(),
                period.isOpenOn(clock.today()),
                period.reopenedUntil(),
                sheets.rows(unit, period.period()),
                rollUps.rightUnder(unit, period.period()),
                suggested.of(unit, id));
    }

    /**
     * Saves a figure as a draft. What stood there before is kept as an earlier version; the same content sent twice is
     * saved once.
     *
     * @param expectedVersion of the entry as it was seen; 0 where there was none
     * @throws NotFound when one's own unit has no such assignment in the programme of the period
     * @throws Refused when the period is locked or has not begun, when the assignment is not due in it, or when the entry
     *     is handed in or approved
     * @throws Changed when somebody saved it after {@code expectedVersion}
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public Entry record(AssignmentId assignment, PeriodId in, long expectedVersion, Figure figure) {
        return recorded(in, List.of(new Recording(assignment, expectedVersion, figure)))
                .values()
                .iterator()
                .next()
                .orThrow();
    }

    /**
     * Saves many figures as drafts at once, in the same number of statements as one. A line that cannot be saved is told
     * why and keeps no other from being so.
     *
     * @throws NotFound when this province has no such period
     * @throws Refused when the period is locked or has not begun: then none is saved
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public Map<AssignmentId, Recorded> recordAll(PeriodId in, List<Recording> lines) {
        return lines.isEmpty() ? Map.of() : recorded(in, lines);
    }

    private Map<AssignmentId, Recorded> recorded(PeriodId in, List<Recording> lines) {
        var today = clock.today();
        var period = periods.get(in, me.get().unit()).openOn(today).period();
        return recorder.record(me.get(), period, today, lines);
    }

    /**
     * Begins to correct a figure that was approved: a draft with the same counts, which goes the same way. Until it is
     * approved the figure counts as it is.
     *
     * @param reason why it has to be corrected
     * @throws NotFound when one's own unit has no such entry
     * @throws Refused when it is not approved, its period is locked to the unit, or at the field {@code reason}
     * @throws Changed when somebody corrected it after {@code version}
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public Entry correct(EntryId id, long version, String reason) {
        var said = Texts.present("reason", reason, LONGEST_REASON);
        var person = me.get().person();
        var approved = open(entries.get(id, person).heldBy(me.get()).at(version));
        var draft = approved.corrected(person);
        entries.insert(List.of(new EntryStore.Written(draft, entries.questionsOf(id))), said);
        return draft;
    }

    /**
     * Drops a correction of one's own unit: the approved figure stays as it is.
     *
     * @throws NotFound when one's own unit has no such entry
     * @throws Refused when it is no correction, or is handed in or approved
     * @throws Changed when somebody saved it after {@code version}
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public void dropCorrection(EntryId id, long version) {
        var correction =
                open(entries.get(id, me.get().person()).heldBy(me.get()).at(version));
        if (!correction.mayBeDropped()) {
            throw new Refused("progress.refused.noCorrection");
        }
        entries.drop(correction);
    }

    /**
     * Lays drafts of one's own unit before its head.
     *
     * @return how many there were
     * @throws NotFound when one's own unit has no such entry
     * @throws Refused when one is no draft, or the period is locked
     * @throws Changed when somebody saved one after it was seen: then none is laid before them
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public int layBeforeHead(PeriodId in, List<Seen> drafts) {
        var held = held(in, drafts).stream().map(Entry::laidBeforeHead).toList();
        if (!held.isEmpty()) {
            entries.step(held, EntryState.WITH_HEAD, me.get().person(), Optional.empty(), "");
        }
        return held.size();
    }

    /**
     * Hands figures of one's own unit in: to the unit above, where the province has it look first, or to the province.
     *
     * @return how many there were
     * @throws NotFound when one's own unit has no such entry
     * @throws Refused when one is handed in already, the period is locked, a target needs evidence and none is there, or
     *     a goal is missed and cause, remedy or day are not said: then none is handed in
     * @throws Changed when somebody saved one after it was seen: then none is handed in
     */
    @May(Right.SUBMIT_PROGRESS)
    @Transactional
    public int submit(PeriodId in, List<Seen> figures) {
        var held = held(in, figures);
        if (held.isEmpty()) {
            return 0;
        }
        var above = wayUp.from(me.get().unit());
        var handedIn = held.stream().map(entry -> entry.handedIn(above)).toList();
        entries.step(handedIn, above, me.get().person(), Optional.empty(), "");
        // Only now: whoever took evidence out meanwhile has done so, or is refused
        isWhole(held);
        events.publishEvent(
                new ProgressMoved(in, held.stream().map(Entry::assignment).collect(Collectors.toSet())));
        return handedIn.size();
    }

    private List<Entry> held(PeriodId in, List<Seen> asked) {
        periods.get(in, me.get().unit()).openOn(clock.today());
        var found =
                entries.get(asked.stream().map(Seen::entry).toList(), me.get().person());
        return asked.stream()
                .map(seen -> Optional.ofNullable(found.get(seen.entry()))
                        .orElseThrow(() -> new NotFound("entry"))
                        .heldBy(me.get())
                        .in(in)
                        .at(seen.version()))
                .toList();
    }

    private void isWhole(Collection<Entry> submitted) {
        var handIns = entries.handIns(submitted.stream().map(Entry::id).toList());
        refuse(
                "progress.refused.noEvidence",
                handIns.stream().filter(EntryStore.HandIn::evidenceMissing).toList());
        refuse(
                "progress.refused.dayMoved",
                handIns.stream().filter(EntryStore.HandIn::isJudgedByAnotherDay).toList());
        refuse(
                "progress.refused.noShortfall",
                handIns.stream().filter(EntryStore.HandIn::isShortfallMissing).toList());
    }

    private static void refuse(String key, List<EntryStore.HandIn> lacking) {
        if (!lacking.isEmpty()) {
            throw new Refused(
                    key,
                    lacking.stream()
                            .map(handIn -> String.valueOf(handIn.number()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private Entry open(Entry entry) {
        periods.get(entry.period(), entry.unit()).openOn(clock.today());
        return entry;
    }
}
