package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A component of a dossier.
 *
 * @param originals how many originals are asked for
 * @param copies how many copies are
 * @param replaceable whether data that an office already holds could replace it
 * @param hours how long it takes to get it or to fill it in, for one time
 * @param service what is paid for it, for one time: copies, notarising
 */
public record Paper(
        String name,
        Kind kind,
        int originals,
        int copies,
        boolean replaceable,
        Optional<BigDecimal> hours,
        Dong service)
        implements CostItem {

    /** What it is. */
    public enum Kind {
        /** Mẫu đơn, tờ khai: written for the procedure. */
        FORM,
        /** Giấy tờ: it exists already. */
        DOCUMENT
    }

    private static final int LONGEST_NAME = 1000;
    private static final int MOST = 100;

    /**
     * @throws Refused at {@code name}; at {@code originals} where none or far too many are asked for; at {@code hours} or
     *     {@code service} out of bounds
     */
    public Paper {
        name = Texts.present("name", name, LONGEST_NAME);
        if (originals < 0 || copies < 0 || originals + copies == 0 || originals > MOST || copies > MOST) {
            throw Refused.field("originals", "procedure.refused.papers", MOST);
        }
        hours = hours.map(OneTime::hours);
        service = OneTime.amount("service", service);
    }

    @Override
    public Dong paid() {
        return service;
    }
}
