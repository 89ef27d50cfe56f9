package vn.tinhgon.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.PortalClock;

/** Figures as they are read: of one's own unit, or of all units as far as one sees. */
@Service
public class FigureService {

    private final PeriodStore periods;
    private final SheetStore sheets;
    private final FigureStore figures;
    private final EvidenceStore evidence;
    private final VoiceStore voices;
    private final PaceStore paces;
    private final ReportingRuleStore rules;
    private final Me me;
    private final PortalClock clock;

    FigureService(
            PeriodStore periods,
            SheetStore sheets,
            FigureStore figures,
            EvidenceStore evidence,
            VoiceStore voices,
            PaceStore paces,
            ReportingRuleStore rules,
            Me me,
            PortalClock clock) {
        this.periods = periods;
        this.sheets = sheets;
        this.figures = figures;
        this.evidence = evidence;
        this.voices = voices;
        this.paces = paces;
        this.rules = rules;
        this.me = me;
        this.clock = clock;
    }

    /** Figures of a period, by unit and target. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<FigureRow> figures(PeriodId period, FigureFilter filter, Slice slice) {
        return figures.figures(me.get(), period, filter, slice);
    }

    /** How many {@link #figures} there are. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int count(PeriodId period, FigureFilter filter) {
        return figures.count(me.get().scope(), period, filter);
    }

    /**
     * All that happened to a figure.
     *
     * @throws NotFound when this province has no such entry, or it is another unit's draft
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public History history(EntryId id) {
        var figure = figures.get(id, me.get()).readableBy(me.get());
        var submittedOnly = !seesAllOf(figure);
        return new History(
                figure,
                figures.versions(id, submittedOnly),
                figures.steps(id, submittedOnly),
                evidence.files(id),
                voices.of(id, submittedOnly),
                figures.corrected(figure));
    }

    /**
     * What other units say of a figure.
     *
     * @throws NotFound when this province has no such entry, or it is another unit's draft
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public Said said(EntryId id) {
        return voices.of(id, !seesAllOf(figures.get(id, me.get()).readableBy(me.get())));
    }

    /** What was never handed in is for its unit and an inspector, not for the province nor for who stands beside it. */
    private boolean seesAllOf(FigureRow figure) {
        return switch (me.get().scope()) {
            case Scope.Unit own -> own.unit().equals(figure.unit());
            case Scope.UnitAndBelow some -> false;
            case Scope.Submitted all -> false;
            case Scope.Everything all -> true;
        };
    }

    /** How long figures of a period stay where they lie, and what they were given back for. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public Pace pace(PeriodId period) {
        return paces.of(me.get().scope(), period);
    }

    /** What waits today, as far as the reader sees. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public OpenWork openWork() {
        var today = clock.today();
        var begun = periods.ofProgrammeOn(today).stream()
                .filter(period -> period.hasBegun(today))
                .toList();
        var byId = begun.stream().collect(Collectors.toMap(ReportingPeriod::id, period -> period));
        var counts = figures
                .open(me.get().scope(), begun.stream().map(ReportingPeriod::id).toList(), today)
                .stream()
                .flatMap(counted -> Optional.ofNullable(byId.get(counted.period()))
                        .map(period -> new OpenWork.Count(period, counted.state(), counted.count(), counted.since()))
                        .stream())
                .sorted(Comparator.comparing(counted -> counted.period().span().until()))
                .toList();
        return new OpenWork(unreported(begun), counts, rules.current().reminderDays());
    }

    private Optional<OpenWork.Unreported> unreported(List<ReportingPeriod> begun) {
        if (!(me.get().scope() instanceof Scope.Unit own)) {
            return Optional.empty();
        }
        return begun.stream()
                .filter(period -> period.hasEnded(clock.today()) && !period.isLockedOn(clock.today()))
                .sorted(Comparator.comparing(ReportingPeriod::closesOn))
                .map(period -> new OpenWork.Unreported(period, sheets.unreported(own.unit(), period)))
                .filter(unreported -> unreported.count() > 0)
                .findFirst();
    }
}
