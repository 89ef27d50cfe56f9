package vn.tinhgon.formality;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_EVIDENCE;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.STORED_FILE;

import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.schema.tables.Entry;
import vn.tinhgon.schema.tables.EntryEvidence;
import vn.tinhgon.schema.tables.StoredFile;

/**
 * A file that proves figures of different units or periods, known by what stands in it, whatever it is called. Two targets of
 * one unit in one period may well be proven by one document. Whose the others are is not said: that is theirs.
 */
@Component
class EvidenceTwice implements Asking {

    /** So many other figures, at least. */
    static final int OTHERS = 1;

    private static final StoredFile SAME_FILE = STORED_FILE.as("same_file");
    private static final EntryEvidence OTHER_EVIDENCE = ENTRY_EVIDENCE.as("other_evidence");
    private static final Entry OTHER = ENTRY.as("other_figure");

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_TWICE;
    }

    @Override
    public Select<Record4<String, UnitId, Long, String>> questions(Within within) {
        var others = countDistinct(OTHER.ID);
        return select(
                        inline(rule().name()),
                        min(ENTRY.UNIT_ID),
                        ENTRY.ID.coerce(BIGINT),
                        Asking.numbers(
                                others,
                                countDistinct(iif(
                                        OTHER.UNIT_ID.ne(ENTRY.UNIT_ID),
                                        OTHER.UNIT_ID.coerce(BIGINT),
                                        val(null, BIGINT))),
                                min(STORED_FILE.NAME)))
                .from(REPORTING_PERIOD)
                .join(ENTRY)
                .on(ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                .join(ENTRY_EVIDENCE)
                .on(ENTRY_EVIDENCE.ENTRY_ID.eq(ENTRY.ID), ENTRY_EVIDENCE.WITHDRAWN.isFalse())
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(ENTRY_EVIDENCE.FILE_ID))
                .join(SAME_FILE)
                .on(SAME_FILE.SHA256.eq(STORED_FILE.SHA256))
                .join(OTHER_EVIDENCE)
                .on(OTHER_EVIDENCE.FILE_ID.eq(SAME_FILE.ID), OTHER_EVIDENCE.WITHDRAWN.isFalse())
                .join(OTHER)
                .on(OTHER.ID.eq(OTHER_EVIDENCE.ENTRY_ID))
                .and(OTHER.UNIT_ID.ne(ENTRY.UNIT_ID).or(OTHER.PERIOD_ID.ne(ENTRY.PERIOD_ID)))
                .and(Within.isHandedIn(OTHER))
                .where(within.periods(), within.figures(), Within.isHandedIn(ENTRY))
                .groupBy(ENTRY.ID)
                .having(others.ge(OTHERS));
    }
}
