package vn.tinhgon.procedure;

import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A component of a dossier.
 *
 * @param originals how many originals are asked for
 * @param copies how many copies are
 * @param replaceable whether data that an office already holds could replace it
 */
public record Paper(String name, Kind kind, int originals, int copies, boolean replaceable) {

    /** What it is. */
    public enum Kind {
        /** Mẫu đơn, tờ khai: written for the procedure. */
        FORM,
        /** Giấy tờ: it exists already. */
        DOCUMENT
    }

    private static final int LONGEST_NAME = 1000;
    private static final int MOST = 100;

    /** @throws Refused at {@code name}; at {@code originals} where none or far too many are asked for */
    public Paper {
        name = Texts.present("name", name, LONGEST_NAME);
        if (originals < 0 || copies < 0 || originals + copies == 0 || originals > MOST || copies > MOST) {
            throw Refused.field("originals", "procedure.refused.papers", MOST);
        }
    }
}
