package vn.tinhgon.dossier;

import java.time.Instant;
import java.util.Map;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierImportId;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.platform.files.StoredFile;

/**
 * A file that was taken in.
 *
 * @param unitName in whose name
 * @param wholeProvince whether rows of all units were taken, not only of that one
 * @param rowsTaken of units, those that changed nothing among them
 * @param sums of the rows taken
 */
public record TakenFile(
        DossierImportId id,
        Period period,
        StoredFile file,
        String unitName,
        boolean wholeProvince,
        String by,
        Instant at,
        int rowsTaken,
        int rowsRefused,
        Map<DossierCount, Long> sums) {

    public TakenFile {
        sums = Map.copyOf(sums);
    }
}
