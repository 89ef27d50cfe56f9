package vn.tinhgon.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.Deciding;

/**
 * What units report: recorded and submitted there, approved or returned by the province. Each request on an entry
 * carries the version it saw, and fails where somebody was faster.
 */
@Service
public class ProgressService {

    private static final int LONGEST_REASON = 4000;

    private final PeriodStore periods;
    private final SheetStore sheets;
    private final EntryStore entries;
    private final FigureStore figures;
    private final Deciding deciding;
    private final Me me;
    private final PortalClock clock;
    private final AsOf asOf;
    private final ApplicationEventPublisher events;

    ProgressService(
            PeriodStore periods,
            SheetStore sheets,
            EntryStore entries,
            FigureStore figures,
            Deciding deciding,
            Me me,
            PortalClock clock,
            AsOf asOf,
            ApplicationEventPublisher events) {
        this.periods = periods;
        this.sheets = sheets;
        this.entries = entries;
        this.figures = figures;
        this.deciding = deciding;
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

    /**
     * What one's own unit has to report in a period, with what is there.
     *
     * @throws NotFound when this province has no such period
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public Sheet sheet(PeriodId id) {
        var period = periods.get(id);
        var open = !period.isClosed() && period.hasBegun(clock.today());
        return new Sheet(period, open, sheets.rows(me.get().unit(), period));
    }

    /**
     * Saves a figure as a draft. What stood there before is kept as an earlier version; the same content sent twice is
     * saved once.
     *
     * @param expectedVersion of the entry as it was seen; 0 where there was none
     * @throws NotFound when one's own unit has no such assignment in the programme of the period
     * @throws Refused when the period is closed or has not begun, when the assignment is not due in it, when the entry
     *     is submitted or approved, or at a field that is too long
     * @throws Changed when somebody saved it after {@code expectedVersion}
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public Entry record(
            AssignmentId assignment,
            PeriodId in,
            long expectedVersion,
            Rate rate,
            String note,
            String evidenceReference) {
        var figure = new Figure(rate, note, evidenceReference);
        var period = periods.get(in);
        var assigned = entries.assigned(assignment, period).heldBy(me.get());
        period.openOn(clock.today());
        assigned.due();
        return entries.find(assignment, in, me.get().person())
                .map(entry -> recordOver(entry, expectedVersion, figure))
                .orElseGet(() -> recordFirst(assigned, in, expectedVersion, figure));
    }

    private Entry recordOver(Entry entry, long expectedVersion, Figure figure) {
        var same = entry.figure().equals(figure);
        if (same && entry.state() == EntryState.DRAFT) {
            return entry;
        }
        var seen = entry.at(expectedVersion);
        if (same && entry.state() == EntryState.RETURNED) {
            throw entry.state().refusal();
        }
        var recorded = seen.recorded(EntryVersionId.next(), figure, me.get().person());
        entries.record(recorded);
        return recorded;
    }

    private Entry recordFirst(Assigned assigned, PeriodId period, long expectedVersion, Figure figure) {
        if (expectedVersion != 0) {
            throw new Changed("entry");
        }
        var entry = Entry.first(assigned, period, figure, me.get().person());
        entries.insert(entry);
        return entry;
    }

    /**
     * Hands a draft in to the province.
     *
     * @throws NotFound when one's own unit has no such entry
     * @throws Refused when it is no draft, its period is closed, or its target needs a document and none is named
     * @throws Changed when somebody saved it after {@code version}
     */
    @May(Right.SUBMIT_PROGRESS)
    @Transactional
    public Entry submit(EntryId id, long version) {
        var entry = open(entries.get(id, me.get().person()).heldBy(me.get()).at(version));
        var submitted = entry.submitted();
        hasEvidence(List.of(id));
        entries.decide(submitted, me.get().person(), "");
        return submitted;
    }

    /**
     * Hands all drafts of one's own unit in a period in to the province.
     *
     * @return how many there were
     * @throws NotFound when this province has no such period
     * @throws Refused when the period is closed, or targets need a document and none is named: then none is handed in
     */
    @May(Right.SUBMIT_PROGRESS)
    @Transactional
    public int submitAll(PeriodId id) {
        periods.get(id).openOn(clock.today());
        var drafts = entries.draftsOf(me.get().unit(), id);
        if (!drafts.isEmpty()) {
            hasEvidence(drafts.stream().map(EntryStore.Draft::id).toList());
            entries.submit(drafts, me.get().person());
        }
        return drafts.size();
    }

    /**
     * Approves a submitted figure: it counts from now on, and stays as it is.
     *
     * @throws NotFound when this province has no such entry, or it is another unit's draft
     * @throws Refused when it is not submitted, its period is closed, it is one's own work, or not the reader's to decide
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.APPROVE_PROGRESS)
    @Transactional
    public Entry approve(EntryId id, long version) {
        var approved = decide(id, version, Entry::approved, "");
        events.publishEvent(new ProgressApproved(approved.assignment(), approved.period()));
        return approved;
    }

    /**
     * Returns a submitted figure to its unit.
     *
     * @throws NotFound when this province has no such entry, or it is another unit's draft
     * @throws Refused at the field {@code reason} when that is blank or too long; when the entry is not submitted, its
     *     period is closed, or it is one's own work
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.APPROVE_PROGRESS)
    @Transactional
    public Entry returnWith(EntryId id, long version, String reason) {
        var said = Texts.within("reason", reason, LONGEST_REASON);
        if (said.isEmpty()) {
            throw Refused.field("reason", "progress.refused.noReason");
        }
        return decide(id, version, Entry::returned, said);
    }

    private Entry decide(EntryId id, long version, UnaryOperator<Entry> decision, String reason) {
        var person = me.get().person();
        var entry = entries.get(id, person).readableBy(me.get()).at(version);
        deciding.on(entry.unit());
        var decided = decision.apply(open(entry)).notOwnWork();
        entries.decide(decided, person, reason);
        return decided;
    }

    /** Figures of a period, by unit and target: of one's own unit, or of all units as far as one reads them. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<FigureRow> figures(PeriodId period, FigureFilter filter, Slice slice) {
        return figures.figures(me.get(), List.of(period), filter, slice);
    }

    /** How many {@link #figures} there are. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int count(PeriodId period, FigureFilter filter) {
        return figures.count(me.get().scope(), List.of(period), filter);
    }

    /**
     * All that happened to a figure.
     *
     * @throws NotFound when this province has no such entry, or it is another unit's draft
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public History history(EntryId id) {
        var figure = figures.get(id, me.get().person()).readableBy(me.get());
        var scope = me.get().scope();
        var submittedOnly = scope instanceof Scope.Submitted || scope instanceof Scope.UnitAndBelow;
        return new History(figure, figures.versions(id, submittedOnly), figures.steps(id));
    }

    /** What waits today in the open periods, as far as the reader sees. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public OpenWork openWork() {
        var open = openPeriods();
        var byId = open.stream().collect(Collectors.toMap(ReportingPeriod::id, period -> period));
        var counts = figures.open(me.get().scope(), ids(open)).stream()
                .flatMap(counted -> Optional.ofNullable(byId.get(counted.period()))
                        .map(period -> new OpenWork.Count(period, counted.state(), counted.count()))
                        .stream())
                .sorted(Comparator.comparing(counted -> counted.period().span().until()))
                .toList();
        return new OpenWork(unreported(open), counts);
    }

    private Optional<OpenWork.Unreported> unreported(List<ReportingPeriod> open) {
        if (!(me.get().scope() instanceof Scope.Unit own)) {
            return Optional.empty();
        }
        return open.stream()
                .filter(period -> period.hasEnded(clock.today()))
                .sorted(Comparator.comparing(
                                (ReportingPeriod period) -> period.span().until())
                        .reversed())
                .map(period -> new OpenWork.Unreported(period, sheets.unreported(own.unit(), period)))
                .filter(unreported -> unreported.count() > 0)
                .findFirst();
    }

    private List<ReportingPeriod> openPeriods() {
        return periods.ofProgrammeOn(clock.today()).stream()
                .filter(period -> !period.isClosed() && period.hasBegun(clock.today()))
                .toList();
    }

    private static List<PeriodId> ids(List<ReportingPeriod> periods) {
        return periods.stream().map(ReportingPeriod::id).toList();
    }

    private void hasEvidence(List<EntryId> submitted) {
        var missing = entries.withoutEvidence(submitted);
        if (!missing.isEmpty()) {
            throw new Refused(
                    "progress.refused.noEvidence",
                    missing.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    private Entry open(Entry entry) {
        periods.get(entry.period()).openOn(clock.today());
        return entry;
    }
}
