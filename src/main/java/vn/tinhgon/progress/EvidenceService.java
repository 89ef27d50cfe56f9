package vn.tinhgon.progress;

import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.files.KeptFiles;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.platform.files.UploadedFile;

/** Files that prove figures: attached and taken out while the figure is its unit's own, read by whoever reads it. */
@Service
public class EvidenceService {

    private static final int MOST_FILES = 10;

    /** What was taken out again is kept as well. */
    private static final int MOST_EVER = 50;

    private final EvidenceStore evidence;
    private final EntryStore entries;
    private final PeriodStore periods;
    private final KeptFiles files;
    private final Me me;
    private final PortalClock clock;

    EvidenceService(
            EvidenceStore evidence,
            EntryStore entries,
            PeriodStore periods,
            KeptFiles files,
            Me me,
            PortalClock clock) {
        this.evidence = evidence;
        this.entries = entries;
        this.periods = periods;
        this.files = files;
        this.me = me;
        this.clock = clock;
    }

    /**
     * The files of a figure, the first attached first.
     *
     * @throws NotFound when this province has no such entry, or it is another unit's draft
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<StoredFile> of(EntryId entry) {
        return evidence.of(entry, me.get().unit()).readableBy(me.get());
    }

    /**
     * Attaches a file to a figure of one's own unit.
     *
     * @throws NotFound when one's own unit has no such entry
     * @throws Refused when the figure is handed in, its period is locked, ten files are there, or fifty were
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public void attach(EntryId entry, UploadedFile file) {
        own(entry);
        if (evidence.files(entry).size() >= MOST_FILES) {
            throw new Refused("evidence.refused.tooMany", MOST_FILES);
        }
        if (evidence.everAttached(entry) >= MOST_EVER) {
            throw new Refused("evidence.refused.tooOften", MOST_EVER);
        }
        evidence.attach(entry, files.keep(file));
    }

    /**
     * Takes a file out again that was attached by mistake; it is kept, and proves the figure no longer.
     *
     * @throws NotFound when one's own unit has no such entry, or it has no such file
     * @throws Refused when the figure is handed in, or its period is locked
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public void takeOut(EntryId entry, FileId file) {
        own(entry);
        evidence.takeOut(entry, file);
    }

    private void own(EntryId id) {
        var entry = entries.get(id, me.get().person()).heldBy(me.get());
        periods.get(entry.period(), entry.unit()).openOn(clock.today());
        if (!entry.state().mayBeRecorded()) {
            throw new Refused("evidence.refused.handedIn");
        }
    }

    /**
     * Writes what stands in a file of a figure, in no transaction of its own: it takes as long as who reads it.
     *
     * @throws NotFound when this province has no such entry, it is another unit's draft, or it has no such file
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
    public void write(EntryId entry, FileId file, OutputStream to) {
        var found = of(entry).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("file"));
        files.write(found.id(), to);
    }
}
