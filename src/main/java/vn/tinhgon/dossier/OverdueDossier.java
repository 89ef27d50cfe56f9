package vn.tinhgon.dossier;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A dossier that was not settled by the day it was due.
 *
 * @param code as the case system has it
 * @param causeCode the case system's own; may be empty
 * @param cause in words; may be empty
 * @param due empty where the file does not say
 * @param settled empty where it is not settled yet
 */
public record OverdueDossier(
        String code, String causeCode, String cause, Optional<LocalDate> due, Optional<LocalDate> settled) {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_CAUSE_CODE = 30;
    private static final int LONGEST_CAUSE = 500;

    /** @throws Refused at the column of that name: the code has to be there, nothing is too long, no overdue dossier was
     *     settled by the day it was due */
    public OverdueDossier {
        code = Texts.present(DossierColumn.CODE.name(), code, LONGEST_CODE);
        causeCode = Texts.within(DossierColumn.CAUSE_CODE.name(), causeCode, LONGEST_CAUSE_CODE);
        cause = Texts.within(DossierColumn.CAUSE.name(), cause, LONGEST_CAUSE);
        if (due.flatMap(day -> settled.filter(end -> !end.isAfter(day))).isPresent()) {
            throw Refused.field(DossierColumn.SETTLED_ON.name(), "dossier.refused.settledInTime");
        }
    }
}
