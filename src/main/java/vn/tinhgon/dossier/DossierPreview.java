package vn.tinhgon.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.platform.exchange.ImportPreview;

/**
 * What taking in a file of dossiers would come to, before anything is written. Bad rows do not stop the others.
 *
 * @param rows one line for each unit, and one for each bad row beside
 * @param sums of all units' rows of the file that can be read, for somebody to compare
 * @param stated whether the file has a row of totals: one that breaks off in the middle has none
 * @param broken where that row says something else than the rows; then nothing of the file is taken in
 * @param questions units of which more fell due than was received, by name
 * @param before where this very file was taken in for the period: then it comes to nothing
 */
public record DossierPreview(
        ImportPreview rows,
        Map<DossierCount, Long> sums,
        boolean stated,
        List<BrokenTotal> broken,
        List<String> questions,
        Optional<TakenBefore> before) {

    /**
     * A total that does not agree.
     *
     * @param stated in the row of totals; empty where that is no number
     * @param summed over the rows
     */
    public record BrokenTotal(DossierCount count, Optional<Long> stated, long summed) {}

    /** When and by whom a file was taken in, and how many of its rows were refused then. */
    public record TakenBefore(Instant at, String by, int rowsRefused) {}

    /** Of a file that was taken in already. */
    static DossierPreview again(TakenBefore before) {
        return new DossierPreview(
                new ImportPreview(List.of()), Map.of(), false, List.of(), List.of(), Optional.of(before));
    }

    public DossierPreview {
        sums = Map.copyOf(sums);
        broken = List.copyOf(broken);
        questions = List.copyOf(questions);
    }

    /** Whether it may be applied: the totals agree, and there is something to write. */
    public boolean applies() {
        return broken.isEmpty() && rows.writes() > 0;
    }
}
