package vn.tinhgon.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.kernel.Refused;

/** Which files are taken, and what is said of those that are not. */
class UploadedFileTest {

    private static final byte[] PDF = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    @Test
    void a_pdf_is_taken_with_its_hash_and_its_size() throws IOException {
        try (var file = received("Kế hoạch 45.pdf", PDF)) {
            assertThat(file.name()).isEqualTo("Kế hoạch 45.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.bytes()).isEqualTo(PDF.length);
            assertThat(file.sha256()).hasSize(64).matches("[0-9a-f]+");
            try (var content = file.open()) {
                assertThat(content.readAllBytes()).isEqualTo(PDF);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml,wordprocessingml",
        "xl/workbook.xml,spreadsheetml",
        "ppt/presentation.xml,presentationml"
    })
    void a_file_of_office_is_known_by_its_parts(String part, String kind) throws IOException {
        try (var file = received("tệp", zip("[Content_Types].xml", part))) {
            assertThat(file.mediaType()).contains(kind);
        }
    }

    @Test
    void a_picture_is_taken_whatever_its_name_ends_with() throws IOException {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        try (var file = received("ảnh.hta", png)) {
            assertThat(file.mediaType()).isEqualTo("image/png");
            assertThat(file.name()).as("no other program opens it").isEqualTo("ảnh.hta.png");
        }
    }

    @Test
    void what_is_no_such_file_is_refused_by_its_content() throws IOException {
        assertThat(refusal("bang.xlsx", text("just words, called a workbook"))).isEqualTo("file.refused.kind");
        assertThat(refusal("trang.pdf", text("<html><script>alert(1)</script></html>")))
                .isEqualTo("file.refused.kind");
        assertThat(refusal("chuongtrinh.pdf", new byte[] {'M', 'Z', 0, 0, 0})).isEqualTo("file.refused.kind");
        assertThat(refusal("tep.docx", zip("readme.txt"))).isEqualTo("file.refused.kind");
    }

    @Test
    void macros_are_refused() throws IOException {
        assertThat(refusal("bang.xlsm", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEqualTo("file.refused.macros");
    }

    @Test
    void links_to_other_workbooks_are_refused() throws IOException {
        assertThat(refusal("bang.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/externalLinks/link1.xml")))
                .isEqualTo("file.refused.externalLinks");
    }

    @Test
    void where_a_table_is_asked_for_csv_is_taken_and_a_renamed_pdf_is_not() throws IOException {
        try (var csv = table("bang", "Đơn vị;Tiếp nhận\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(csv.name()).isEqualTo("bang.csv");
            assertThat(csv.mediaType()).isEqualTo("text/csv");
        }
        table("bang.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).close();
        for (var other : List.of(PDF, zip("[Content_Types].xml", "word/document.xml"), new byte[] {'M', 'Z', 0, 0})) {
            assertThatThrownBy(() -> table("bang.xlsx", other))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("sheet.refused.notSheet"));
        }
    }

    private static UploadedFile table(String name, byte[] content) throws IOException {
        return UploadedFile.receiveTable(name, new ByteArrayInputStream(content));
    }

    @Test
    void half_a_file_is_refused() throws IOException {
        assertThat(refusal("nua.pdf", Arrays.copyOf(PDF, PDF.length - 10))).isEqualTo("file.refused.damaged");
        var docx = zip("[Content_Types].xml", "word/document.xml");
        assertThat(refusal("nua.docx", Arrays.copyOf(docx, docx.length / 2))).isEqualTo("file.refused.damaged");
    }

    @Test
    void nothing_and_too_much_are_refused() throws IOException {
        assertThat(refusal("rong.pdf", new byte[0])).isEqualTo("file.refused.empty");
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> UploadedFile.receive("lon.pdf", endless))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("file.refused.tooLarge"));
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd.pdf,passwd.pdf", "C:\\Users\\ha\\Báo cáo.pdf,Báo cáo.pdf", "a\"b<c>.pdf,abc.pdf"})
    void a_name_is_no_path(String sent, String kept) throws IOException {
        try (var file = received(sent, PDF)) {
            assertThat(file.name()).isEqualTo(kept);
        }
    }

    private static String refusal(String name, byte[] content) throws IOException {
        try (var file = received(name, content)) {
            return file.mediaType();
        } catch (Refused refused) {
            assertThat(refused.field()).contains("file");
            return refused.key();
        }
    }

    private static UploadedFile received(String name, byte[] content) throws IOException {
        return UploadedFile.receive(name, new ByteArrayInputStream(content));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
