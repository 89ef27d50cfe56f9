package vn.tinhgon.target;

import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/** What a target is grouped under. */
public sealed interface TargetGroup {

    /**
     * One of the five groups of the index by which public services are judged (Decision 766/QĐ-TTg of 23/6/2022), in its
     * order.
     */
    enum OfIndex766 implements TargetGroup {
        PUBLICITY,
        PROGRESS,
        DIGITISATION,
        ONLINE_SERVICES,
        SATISFACTION
    }

    /** A group of the province's own. */
    record Own(String name) implements TargetGroup {

        private static final int LONGEST = 100;

        /** @throws Refused at {@code group} where it is blank or too long */
        public Own {
            name = Texts.present("group", name, LONGEST);
        }
    }
}
