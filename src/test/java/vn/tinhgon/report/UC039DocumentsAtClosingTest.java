package vn.tinhgon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.tinhgon.schema.Tables.STORED_FILE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.ReportId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReopeningService;
import vn.tinhgon.progress.Seen;

/** UC-039: what a report says as a period is closed is kept as it is; a correction makes another version. */
@PortalTest
class UC039DocumentsAtClosingTest {

    private static final Slice ALL = new Slice(0, 50);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Autowired
    Provinces provinces;

    @Autowired
    SavedReportService saved;

    @Autowired
    DocumentService documents;

    @Autowired
    PeriodService periods;

    @Autowired
    ProgressService progress;

    @Autowired
    ReopeningService reopenings;

    @Autowired
    DecisionService decisions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DSLContext db;

    AQuarter quarter;
    TestPerson admin;
    PeriodId march;

    @BeforeEach
    void three_units_and_three_months() {
        quarter = new AQuarter(provinces.fresh(), decisions, db);
        admin = quarter.admin;
        march = quarter.months[2];
    }

    @Test
    void closing_a_period_makes_a_document_of_each_report_that_wants_it() throws IOException {
        kept(admin, "Báo cáo tháng", Frequency.MONTH, true);
        kept(admin, "Chỉ xem", Frequency.MONTH, false);
        kept(admin, "Báo cáo quý", Frequency.QUARTER, true);
        var dropped = kept(admin, "Đã bỏ", Frequency.MONTH, true);
        admin.doing(() -> saved.withdraw(dropped, 1));

        close(march);

        assertThat(admin.does(() -> documents.list(ALL)))
                .extracting(
                        ReportDocument::title,
                        ReportDocument::number,
                        ReportDocument::by,
                        document -> document.madeAt().isPresent(),
                        document ->
                                document.files().stream().map(StoredFile::name).toList())
                .containsExactly(tuple(
                        "Báo cáo tháng",
                        1,
                        admin.name(),
                        true,
                        List.of("bao-cao-thang-2024-03-14-ban-1.xlsx", "bao-cao-thang-2024-03-14-ban-1.pdf")));
        var document = only(admin);
        var rows = rows(read(quarter.province.inspector(), document, 0));
        assertThat(rows.get(1).getCell(2).getText()).isEqualTo("Sở X");
        assertThat(rows.get(1).getCell(7).asNumber()).isEqualByComparingTo("0.9");
        assertThat(rows.get(10).getCell(5).asNumber()).as("the sum").isEqualByComparingTo("290");
        try (var pdf = Loader.loadPDF(read(admin, document, 1))) {
            assertThat(squeezed(new PDFTextStripper().getText(pdf)))
                    .contains("BÁOCÁO", "SởX", "90,00%", "48,33%", "Chưabáocáo")
                    .doesNotContain("đínhchính");
        }
    }

    @Test
    void the_hash_that_is_kept_is_that_of_the_file() throws NoSuchAlgorithmException {
        kept(admin, "Báo cáo tháng", Frequency.MONTH, true);
        close(march);
        var document = only(admin);
        for (var number = 0; number < 2; number++) {
            var file = document.files().get(number);
            var hash = quarter.province.asking(() ->
                    db.fetchSingle(STORED_FILE, STORED_FILE.ID.eq(file.id())).getSha256());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(read(admin, document, number))))
                    .isEqualTo(hash);
        }
    }

    @Test
    void what_is_made_is_not_made_again() {
        kept(admin, "Báo cáo tháng", Frequency.MONTH, true);
        close(march);
        var again = new WaitingDocument(
                only(admin).id(), march, 1, ReportTerms.everything("Báo cáo tháng", Frequency.MONTH));
        assertThatThrownBy(() -> admin.doing(() -> documents.keep(again, List.of())))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> quarter.editorOf(quarter.x).doing(() -> documents.keep(again, List.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_correction_makes_another_version_that_says_so_and_the_first_stays() throws IOException {
        kept(admin, "Báo cáo tháng", Frequency.MONTH, true);
        close(march);
        var first = only(admin);
        var before = read(admin, first, 0);

        corrected();

        var versions = admin.does(() -> documents.list(ALL));
        assertThat(versions)
                .extracting(ReportDocument::number, ReportDocument::isCorrection)
                .containsExactly(tuple(2, true), tuple(1, false));
        assertThat(read(admin, first, 0)).isEqualTo(before);
        var rows = rows(read(admin, versions.getFirst(), 0));
        assertThat(rows.get(8).getCell(2).getText()).isEqualTo("Sở Y");
        assertThat(rows.get(8).getCell(7).asNumber()).isEqualByComparingTo("1");
        assertThat(rows.stream().map(row -> row.getCell(0).getText()))
                .anyMatch(note -> note.startsWith("Bản 2, lập lại vì số liệu của kỳ đã khóa được đính chính"));
        try (var pdf = Loader.loadPDF(read(admin, versions.getFirst(), 1))) {
            assertThat(squeezed(new PDFTextStripper().getText(pdf))).contains("Bản2,lậplại");
        }
    }

    /** What is approved in a period that is still open is no correction. */
    @Test
    void nothing_is_made_while_the_period_is_open() {
        kept(admin, "Báo cáo tháng", Frequency.MONTH, true);
        quarter.approved(quarter.c, quarter.y, 3, 10, 10);
        assertThat(admin.does(() -> documents.count())).isZero();
    }

    /** Both walls: a document is of all units, and for who reads all. */
    @Test
    void documents_are_read_by_who_may_read_what_stands_in_them() {
        var editor = quarter.editorOf(quarter.y);
        var first = kept(admin, "Báo cáo của tỉnh", Frequency.MONTH, true);
        kept(admin, "Báo cáo thứ hai", Frequency.MONTH, true);
        close(march);

        assertThat(editor.does(() -> documents.list(ALL))).isEmpty();
        assertThat(editor.does(() -> documents.count())).isZero();
        assertThat(editor.does(() -> documents.waiting())).isEmpty();
        var both = admin.does(() -> documents.list(ALL));
        assertThat(both).extracting(ReportDocument::title).containsExactly("Báo cáo thứ hai", "Báo cáo của tỉnh");
        assertThat(quarter.province.inspector().does(() -> documents.count())).isEqualTo(2);
        var stranger = provinces.fresh().admin();
        assertThatThrownBy(() -> read(editor, both.getFirst(), 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(stranger, both.getFirst(), 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admin.doing(() -> documents.write(
                        both.getFirst().id(), both.getLast().files().getFirst().id(), new ByteArrayOutputStream())))
                .as("a file of another document")
                .isInstanceOf(NotFound.class);
        admin.doing(() -> saved.withdraw(first, 1));
        assertThat(admin.does(() -> documents.count()))
                .as("what was made stays")
                .isEqualTo(2);
    }

    @Test
    void who_does_not_read_all_units_has_nothing_made_and_nobody_without_end() {
        var editor = quarter.editorOf(quarter.y);
        assertThatThrownBy(() -> kept(editor, "Báo cáo của Sở Y", Frequency.MONTH, true))
                .isInstanceOfSatisfying(
                        Refused.class, said -> assertThat(said.field()).contains("atClosing"));
        for (var number = 1; number <= SavedReportService.MOST_AT_CLOSING; number++) {
            kept(admin, "Báo cáo " + number, Frequency.MONTH, true);
        }
        assertThatThrownBy(() -> kept(admin, "Một báo cáo nữa", Frequency.MONTH, true))
                .isInstanceOfSatisfying(
                        Refused.class, said -> assertThat(said.key()).isEqualTo("report.refused.tooManyAtClosing"));
        kept(admin, "Báo cáo quý", Frequency.QUARTER, true);
    }

    /** What is asked for is part of the closing: taken back with it, and made by none. */
    @Test
    void a_closing_that_fails_asks_for_nothing() {
        kept(admin, "Báo cáo tháng", Frequency.MONTH, true);
        admin.doing(() -> new TransactionTemplate(transactions).executeWithoutResult(begun -> {
            periods.close(march, 1);
            assertThat(documents.waiting()).hasSize(1);
            begun.setRollbackOnly();
        }));
        assertThat(admin.does(() -> documents.count())).isZero();
        assertThat(admin.does(() -> documents.waiting())).isEmpty();
    }

    private ReportId kept(TestPerson by, String title, Frequency frequency, boolean atClosing) {
        var id = ReportId.next();
        by.doing(() -> saved.save(id, 0, ReportTerms.everything(title, frequency), false, atClosing));
        return id;
    }

    /** Nobody waits for the documents of a closing; these tests do. */
    private void close(PeriodId period) {
        admin.doing(() -> periods.close(period, 1));
        areMade();
    }

    private void areMade() {
        await().atMost(HALF_A_MINUTE)
                .until(() -> admin.does(() -> documents.waiting()).isEmpty());
    }

    /** Of Y, which had not reported C. */
    private void corrected() {
        var editor = quarter.editorOf(quarter.y);
        editor.doing(() -> reopenings.ask(march, "Hồ sơ về muộn"));
        var request = admin.does(() -> reopenings.waiting()).getFirst();
        admin.doing(() -> reopenings.grant(request.id(), request.version(), TODAY, ""));
        var entry = editor.does(() -> progress.record(
                quarter.assignment(quarter.c, quarter.y),
                march,
                0,
                AFigure.of(8, 8).typed()));
        quarter.province
                .headOf(quarter.y)
                .doing(() -> progress.submit(march, List.of(new Seen(entry.id(), entry.version()))));
        admin.doing(() -> decisions.approve(entry.id(), 2));
        areMade();
    }

    private ReportDocument only(TestPerson reader) {
        var all = reader.does(() -> documents.list(ALL));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private byte[] read(TestPerson reader, ReportDocument document, int file) {
        var content = new ByteArrayOutputStream();
        reader.doing(
                () -> documents.write(document.id(), document.files().get(file).id(), content));
        return content.toByteArray();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }
}
