package vn.tinhgon.dossier;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.dossier.DossierPreview.TakenBefore;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DossierImportId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.files.KeptFiles;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.unit.UnitService;

/**
 * Takes in files of dossier counts, shown first. The same file is counted once; a newer one of the same unit and period
 * replaces what the older said.
 */
@Service
public class DossierImportService {

    private final DossierImportStore dossiers;
    private final ProgressService progress;
    private final UnitService units;
    private final KeptFiles files;
    private final PortalClock clock;
    private final Me me;
    private final ApplicationEventPublisher events;

    DossierImportService(
            DossierImportStore dossiers,
            ProgressService progress,
            UnitService units,
            KeptFiles files,
            PortalClock clock,
            Me me,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.progress = progress;
        this.units = units;
        this.files = files;
        this.clock = clock;
        this.me = me;
        this.events = events;
    }

    /** What the heads of files meant so far in this province, by heads in plain letters. */
    @May(Right.IMPORT_DOSSIERS)
    @Transactional(readOnly = true)
    public Map<String, DossierColumn> meanings() {
        return dossiers.meanings();
    }

    /**
     * What a file would come to; writes nothing.
     *
     * @param meanings of all its heads, by heads in plain letters
     * @throws NotFound when the programme looked at has no such period
     * @throws Refused when the period has not begun, or is closed and was not opened again for one's own unit; when the file's columns do not make a table
     */
    @May(Right.IMPORT_DOSSIERS)
    @Transactional(readOnly = true)
    public DossierPreview preview(PeriodId in, DossierFile file, Map<String, DossierColumn> meanings) {
        var period = open(in);
        return before(in, file)
                .map(DossierPreview::again)
                .orElseGet(() -> judged(period, file, meanings).preview());
    }

    /**
     * Writes the good rows and remembers what the heads mean.
     *
     * @param shown what the person saw and agreed to
     * @throws NotFound when the programme looked at has no such period
     * @throws Refused as {@link #preview}, and when it was taken in already, its totals do not agree, or nothing is to
     *     be written
     * @throws Changed when it would now come to something else than was shown
     */
    @May(Right.IMPORT_DOSSIERS)
    @Transactional
    public void apply(PeriodId in, DossierFile file, Map<String, DossierColumn> meanings, DossierPreview shown) {
        dossiers.hold(in);
        var period = open(in);
        if (before(in, file).isPresent()) {
            throw new Refused("dossier.refused.again");
        }
        var judged = judged(period, file, meanings);
        var preview = judged.preview();
        if (!preview.equals(shown)) {
            throw new Changed("import");
        }
        if (!preview.broken().isEmpty()) {
            throw new Refused("dossier.refused.totals");
        }
        if (preview.rows().writes() == 0) {
            throw new Refused("import.refused.nothing");
        }
        var taken = new DossierImportStore.Taken(
                DossierImportId.next(),
                in,
                me.get().unit(),
                own().isEmpty(),
                files.keep(file.sent()),
                file.sent().sha256(),
                judged.rowsTaken(),
                preview.rows().count(Outcome.BAD),
                judged.sumsTaken());
        dossiers.take(taken, me.get().person(), judged.writes());
        // What the province's own files mean, no unit changes for all others
        dossiers.remember(meanings, own().isEmpty());
        events.publishEvent(new DossiersTakenIn(in));
    }

    private Optional<TakenBefore> before(PeriodId in, DossierFile file) {
        return dossiers.takenBefore(in, file.sent().sha256(), me.get().unit(), own().isEmpty());
    }

    private DossierImport judged(ReportingPeriod period, DossierFile file, Map<String, DossierColumn> meanings) {
        return new DossierImport(
                new DossierSheets(file.grids(), meanings),
                new KnownUnits(units.on(period.span().lastDay())),
                dossiers.present(period.id()),
                own());
    }

    private ReportingPeriod open(PeriodId in) {
        var period = progress.periods().stream()
                .filter(each -> each.id().equals(in))
                .findFirst()
                .orElseThrow(() -> new NotFound("period"));
        if (period.isClosed() && !isOpenedAgain(in)) {
            throw new Refused("progress.refused.closed");
        }
        if (!period.hasBegun(clock.today())) {
            throw new Refused("progress.refused.notBegun");
        }
        return period;
    }

    /** Whether one's own unit, whose rows alone are taken in, may report in a closed period once more. */
    private boolean isOpenedAgain(PeriodId in) {
        return own().isPresent() && progress.sheet(in).open();
    }

    /** Whose rows alone are taken in: those of one's own unit, but for who reads the whole province. */
    private Optional<UnitId> own() {
        var unit = me.get().unit();
        var province = me.get().scope() instanceof Scope.Submitted;
        return Guard.named("dossiers.own-unit").allows(province) ? Optional.empty() : Optional.of(unit);
    }
}
