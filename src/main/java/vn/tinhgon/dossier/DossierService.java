package vn.tinhgon.dossier;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierImportId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.files.KeptFiles;

/** What was taken in of dossiers: of one's own unit, of those below it, or of the whole province, as the role reads. */
@Service
public class DossierService {

    private final DossierStore dossiers;
    private final KeptFiles files;
    private final Me me;

    DossierService(DossierStore dossiers, KeptFiles files, Me me) {
        this.dossiers = dossiers;
        this.files = files;
        this.me = me;
    }

    /**
     * The current counts of a period, by the units' names.
     *
     * @param text in the unit's name, diacritics need not be typed; empty for all
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<DossierRow> list(PeriodId period, String text, Slice slice) {
        return dossiers.list(me.get().scope(), period, text.strip(), slice);
    }

    /** How many {@link #list} there are. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int count(PeriodId period, String text) {
        return dossiers.count(me.get().scope(), period, text.strip());
    }

    /** What they sum up to; a count that none of them has is not among them. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public Map<DossierCount, Long> sums(PeriodId period, String text) {
        return dossiers.sums(me.get().scope(), period, text.strip());
    }

    /**
     * What files said of a unit, the latest period first, in it what is current first. None where the unit is not for
     * this capacity to read.
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<UnitDossiers> ofUnit(UnitId unit) {
        var acting = me.get();
        return dossiers.ofUnit(unit).stream()
                .flatMap(row -> row.ifReadableBy(acting).stream())
                .toList();
    }

    /**
     * The figures that a unit's counts come to for its targets that name them, by the targets' numbers.
     *
     * @throws vn.tinhgon.platform.access.NotYours as if it were not there, where the unit is not for this capacity to read
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<Suggestion> suggested(UnitId unit, PeriodId period) {
        return Owned.by(unit, true, dossiers.suggested(unit, period)).readableBy(me.get());
    }

    /** Overdue dossiers, by their units' names and their codes. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<OverdueRow> overdue(OverdueFilter filter, Slice slice) {
        return dossiers.overdue(me.get().scope(), filter, slice);
    }

    /** How many {@link #overdue} there are. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int countOverdue(OverdueFilter filter) {
        return dossiers.countOverdue(me.get().scope(), filter);
    }

    /** Why dossiers of a period are overdue, what most are overdue for first. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<Cause> causes(PeriodId period) {
        return dossiers.causes(me.get().scope(), period);
    }

    /** The files that were taken in, the latest first; those of one's own unit, or of the whole province. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<TakenFile> files(Slice slice) {
        return dossiers.files(me.get().scope(), slice);
    }

    /** How many {@link #files} there are. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int countFiles() {
        return dossiers.countFiles(me.get().scope());
    }

    /**
     * Writes a file as it was sent, in no transaction of its own: it takes as long as who reads it.
     *
     * @throws NotFound when there is none of that id for this capacity to read
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
    public void write(DossierImportId id, OutputStream to) {
        var taken = dossiers.file(me.get().scope(), id).orElseThrow(() -> new NotFound("dossier-import"));
        files.write(taken.file().id(), to);
    }
}
