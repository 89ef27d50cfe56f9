package vn.tinhgon.idea;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;

/**
 * An idea as it is given.
 *
 * @param unit in charge of what it is about
 * @param procedure of that unit, where it is about one
 * @param offeredOn when it was had or received
 */
public record NewIdea(String words, Origin origin, UnitId unit, Optional<ProcedureId> procedure, LocalDate offeredOn) {

    private static final int LONGEST = 4000;

    /** @throws Refused at {@code words} that are blank or above 4000 characters */
    public NewIdea {
        words = Texts.present("words", words, LONGEST);
    }
}
