package vn.tinhgon.announcement;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;

/**
 * A decision by which a ministry announces procedures.
 *
 * @param number «Quyết định 123/QĐ-BTP», up to 60 characters
 * @param announcedOn its day, from which duties are counted
 * @param issuer up to 200 characters
 * @param field of the procedures, up to 200 characters
 * @param excerpt what it is about, up to 2000 characters
 * @param unit in charge
 */
public record Announced(
        String number, LocalDate announcedOn, String issuer, String field, String excerpt, UnitId unit) {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EXCERPT = 2000;

    /** @throws Refused at a text that is blank or too long */
    public Announced {
        number = Texts.present("number", number, LONGEST_NUMBER);
        issuer = Texts.present("issuer", issuer, LONGEST_NAME);
        field = Texts.present("field", field, LONGEST_NAME);
        excerpt = Texts.present("excerpt", excerpt, LONGEST_EXCERPT);
    }
}
