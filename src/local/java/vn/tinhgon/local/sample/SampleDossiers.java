package vn.tinhgon.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.tinhgon.schema.Tables.DOSSIER_COUNT;
import static vn.tinhgon.schema.Tables.DOSSIER_IMPORT;
import static vn.tinhgon.schema.Tables.FILE_CHUNK;
import static vn.tinhgon.schema.Tables.OVERDUE_DOSSIER;
import static vn.tinhgon.schema.Tables.STORED_FILE;
import static vn.tinhgon.schema.Tables.TARGET;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierImportId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Id;

/** Made-up counts of dossiers of the departments in the month under way, as one file of the case system would give them. */
final class SampleDossiers {

    /** 08:15 of the demonstration's day in Hưng Yên. */
    private static final Instant TAKEN_AT = Instant.parse("2024-06-15T01:15:00Z");

    private static final String HEADS =
            "Đơn vị;Tiếp nhận;Trực tuyến;Toàn trình;Số hóa;Thanh toán trực tuyến;Kết quả điện tử;Đúng hạn;Quá hạn";

    private static final List<List<String>> CAUSES = List.of(
            List.of("NN01", "Chờ ý kiến của cơ quan phối hợp"),
            List.of("NN02", "Lỗi kết nối với cơ sở dữ liệu quốc gia"),
            List.of("NN03", "Hồ sơ phải xác minh thực địa"));

    private record Line(
            SampleUnits.Unit unit,
            long received,
            long online,
            long fullyOnline,
            long digitised,
            long paid,
            long eResult,
            long onTime,
            long overdue) {

        String text() {
            return "%s;%d;%d;%d;%d;%d;%d;%d;%d"
                    .formatted(unit.name(), received, online, fullyOnline, digitised, paid, eResult, onTime, overdue);
        }
    }

    private final DSLContext db;
    private final SamplePeople people;
    private final SampleProgramme.Slot period;
    private final SampleUnits.Unit office;

    private SampleDossiers(DSLContext db, SamplePeople people, SampleProgramme.Slot period, SampleUnits.Unit office) {
        this.db = db;
        this.people = people;
        this.period = period;
        this.office = office;
    }

    static void put(DSLContext db, SampleProgramme programme, SampleUnits units, SamplePeople people) {
        var open = programme.periods().stream()
                .filter(slot -> !programme.of().isClosed(slot.number()))
                .findFirst()
                .orElseThrow();
        var sample = new SampleDossiers(db, people, open, units.get("van-phong-ubnd"));
        sample.take(units.of(List.of("DEPARTMENT"), SampleData.DAY).stream()
                .map(SampleDossiers::line)
                .toList());
        // «trên tổng số hồ sơ tiếp nhận», and of those the digitised: so we read targets 3 and 4.
        sample.counted(programme, 3, DossierCount.ONLINE);
        sample.counted(programme, 4, DossierCount.DIGITISED);
    }

    private void counted(SampleProgramme programme, int target, DossierCount numerator) {
        db.update(TARGET)
                .set(TARGET.COUNTED_NUMERATOR, numerator)
                .set(TARGET.COUNTED_DENOMINATOR, DossierCount.RECEIVED)
                .where(TARGET.PROGRAMME_ID.eq(programme.id()), TARGET.NUMBER.eq(target))
                .execute();
    }

    /** The same each time. */
    private static Line line(SampleUnits.Unit unit) {
        var chance = new Random(unit.code().hashCode() * 13L);
        var received = 120L + chance.nextInt(900);
        var online = received * (45 + chance.nextInt(40)) / 100;
        var overdue = (long) chance.nextInt(4);
        return new Line(
                unit,
                received,
                online,
                online * (50 + chance.nextInt(40)) / 100,
                received * (70 + chance.nextInt(28)) / 100,
                received * (30 + chance.nextInt(40)) / 100,
                received * (80 + chance.nextInt(18)) / 100,
                received * (85 + chance.nextInt(10)) / 100 - overdue,
                overdue);
    }

    private void take(List<Line> lines) {
        var text = new ArrayList<String>();
        text.add(HEADS);
        lines.forEach(line -> text.add(line.text()));
        var content = (String.join("\n", text) + "\n").getBytes(UTF_8);
        var sha256 = sha256(content);
        var file = stored(content, sha256);
        var taken = DossierImportId.next();
        db.insertInto(DOSSIER_IMPORT)
                .set(DOSSIER_IMPORT.ID, taken)
                .set(DOSSIER_IMPORT.PERIOD_ID, period.id())
                .set(DOSSIER_IMPORT.UNIT_ID, office.id())
                .set(DOSSIER_IMPORT.WHOLE_PROVINCE, true)
                .set(DOSSIER_IMPORT.FILE_ID, file)
                .set(DOSSIER_IMPORT.SHA256, sha256)
                .set(DOSSIER_IMPORT.PERSON_ID, people.admin())
                .set(DOSSIER_IMPORT.TAKEN_AT, TAKEN_AT)
                .set(DOSSIER_IMPORT.ROWS_TAKEN, lines.size())
                .set(DOSSIER_IMPORT.ROWS_REFUSED, 0)
                .set(
                        DOSSIER_IMPORT.RECEIVED,
                        lines.stream().mapToLong(Line::received).sum())
                .set(
                        DOSSIER_IMPORT.ONLINE,
                        lines.stream().mapToLong(Line::online).sum())
                .set(
                        DOSSIER_IMPORT.FULLY_ONLINE,
                        lines.stream().mapToLong(Line::fullyOnline).sum())
                .set(
                        DOSSIER_IMPORT.DIGITISED,
                        lines.stream().mapToLong(Line::digitised).sum())
                .set(
                        DOSSIER_IMPORT.PAID_ONLINE,
                        lines.stream().mapToLong(Line::paid).sum())
                .set(
                        DOSSIER_IMPORT.E_RESULT,
                        lines.stream().mapToLong(Line::eResult).sum())
                .set(
                        DOSSIER_IMPORT.ON_TIME,
                        lines.stream().mapToLong(Line::onTime).sum())
                .set(
                        DOSSIER_IMPORT.OVERDUE,
                        lines.stream().mapToLong(Line::overdue).sum())
                .execute();
        lines.forEach(line -> count(taken, line));
    }

    private void count(DossierImportId taken, Line line) {
        var id = Id.ofRow();
        db.insertInto(DOSSIER_COUNT)
                .set(DOSSIER_COUNT.ID, id)
                .set(DOSSIER_COUNT.UNIT_ID, line.unit().id())
                .set(DOSSIER_COUNT.PERIOD_ID, period.id())
                .set(DOSSIER_COUNT.IMPORT_ID, taken)
                .set(DOSSIER_COUNT.NUMBER, 1)
                .set(DOSSIER_COUNT.RECEIVED, line.received())
                .set(DOSSIER_COUNT.ONLINE, line.online())
                .set(DOSSIER_COUNT.FULLY_ONLINE, line.fullyOnline())
                .set(DOSSIER_COUNT.DIGITISED, line.digitised())
                .set(DOSSIER_COUNT.PAID_ONLINE, line.paid())
                .set(DOSSIER_COUNT.E_RESULT, line.eResult())
                .set(DOSSIER_COUNT.ON_TIME, line.onTime())
                .set(DOSSIER_COUNT.OVERDUE, line.overdue())
                .execute();
        for (var number = 1; number <= line.overdue(); number++) {
            var cause = CAUSES.get((number + line.unit().code().length()) % CAUSES.size());
            var due = LocalDate.of(2024, 6, number + 2);
            db.insertInto(OVERDUE_DOSSIER)
                    .set(OVERDUE_DOSSIER.ID, Id.ofRow())
                    .set(OVERDUE_DOSSIER.COUNT_ID, id)
                    .set(OVERDUE_DOSSIER.CODE, "H31." + line.unit().code() + ".2405" + number)
                    .set(OVERDUE_DOSSIER.CAUSE_CODE, cause.getFirst())
                    .set(OVERDUE_DOSSIER.CAUSE, cause.getLast())
                    .set(OVERDUE_DOSSIER.DUE_ON, due)
                    .set(OVERDUE_DOSSIER.SETTLED_ON, number == 1 ? null : due.plusDays(number))
                    .execute();
        }
    }

    private FileId stored(byte[] content, String sha256) {
        var id = FileId.next();
        db.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, id)
                .set(STORED_FILE.NAME, "so-lieu-minh-hoa-thang-5-6.csv")
                .set(STORED_FILE.MEDIA_TYPE, "text/csv")
                .set(STORED_FILE.SIZE_BYTES, (long) content.length)
                .set(STORED_FILE.SHA256, sha256)
                .set(STORED_FILE.UPLOADED_BY, people.admin())
                .set(STORED_FILE.UPLOADED_AT, TAKEN_AT)
                .execute();
        db.insertInto(FILE_CHUNK)
                .set(FILE_CHUNK.ID, Id.ofRow())
                .set(FILE_CHUNK.FILE_ID, id)
                .set(FILE_CHUNK.NUMBER, 0)
                .set(FILE_CHUNK.CONTENT, content)
                .execute();
        return id;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
