package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.IDEA;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import vn.tinhgon.kernel.IdeaId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.UnitId;

/** Two made-up ideas for a department, one of staff and one from feedback, which wait for its answer. */
final class SampleIdeas {

    private static final Instant ENTERED_AT = Instant.parse("2024-06-07T02:30:00Z");

    private final DSLContext db;
    private final UnitId unit;
    private final PersonId by;

    private SampleIdeas(DSLContext db, UnitId unit, PersonId by) {
        this.db = db;
        this.unit = unit;
        this.by = by;
    }

    static void put(DSLContext db, UnitId unit, PersonId by) {
        var ideas = new SampleIdeas(db, unit, by);
        ideas.given(
                "Bỏ bước xác nhận của phòng khi nghỉ phép dưới 3 ngày, lãnh đạo duyệt thẳng.",
                "STAFF",
                "Cán bộ Phòng Tổ chức",
                "");
        ideas.given("Dùng dữ liệu dân cư thay cho bản sao căn cước trong hồ sơ.", "FEEDBACK", "", "PAKN 118/2024");
    }

    private void given(String words, String source, String giver, String feedback) {
        db.insertInto(IDEA)
                .set(IDEA.ID, IdeaId.next())
                .set(IDEA.UNIT_ID, unit)
                .set(IDEA.WORDS, words)
                .set(IDEA.SOURCE, source)
                .set(IDEA.GIVER, giver)
                .set(IDEA.FEEDBACK_NUMBER, feedback)
                .set(IDEA.OFFERED_ON, LocalDate.of(2024, 6, 6))
                .set(IDEA.ENTERED_BY, by)
                .set(IDEA.ENTERED_AT, ENTERED_AT)
                .execute();
    }
}
