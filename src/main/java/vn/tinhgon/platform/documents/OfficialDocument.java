package vn.tinhgon.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A document laid out as offices lay out theirs: Decree 30/2020/NĐ-CP on clerical work, appendix I (paper, margins, Times
 * New Roman, where the national heading, the number, the title, the recipients and the signature stand). What it says is
 * given by who makes it, in {@link #LANGUAGE} whatever language the portal is read in; letters that no document can hold are left out.
 *
 * @param letterhead empty for an annex, which goes with a document that has one
 * @param title what it is and what it is about
 * @param blocks paragraphs and tables, in their order
 * @param closing to whom it goes and who signs; empty for a list or an annex that nobody signs
 * @param landscape whether the paper lies across, for wide tables
 */
public record OfficialDocument(
        Optional<Letterhead> letterhead,
        Title title,
        List<Block> blocks,
        Optional<Closing> closing,
        boolean landscape) {

    /** Vietnamese: what an office issues is written in it. */
    public static final Locale LANGUAGE = Locale.of("vi", "VN");

    /** Each is held in memory whole while it is written; more wait. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /** Between the margins of an upright sheet, in sizes of a table's letter: 165 mm by 11 pt. */
    private static final double UPRIGHT = 42.5;

    /** The same of one that lies across: 262 mm. */
    private static final double ACROSS = 67.5;

    public OfficialDocument {
        blocks = List.copyOf(blocks);
    }

    /**
     * What stands above everything else.
     *
     * @param nation the country's name
     * @param motto «Độc lập - Tự do - Hạnh phúc»
     * @param superior the body above the one that issues it; empty where none is named
     * @param issuer the body that issues it
     * @param number as it is written, with room where it is not known yet: «Số:      /TTr-VP»; empty where it has none
     * @param placeAndDay «Hưng Yên, ngày 15 tháng 6 năm 2024»
     */
    public record Letterhead(
            String nation, String motto, String superior, String issuer, String number, String placeAndDay) {}

    /**
     * What a document is.
     *
     * @param kind «TỜ TRÌNH»
     * @param about «Về việc …»
     * @param note under it, in italics: what it is attached to, or as of when it is; may be empty
     * @param addressee «Kính gửi: …»; may be empty
     */
    public record Title(String kind, String about, String note, String addressee) {

        /** One that is sent to nobody. */
        public static Title of(String kind, String about, String note) {
            return new Title(kind, about, note, "");
        }
    }

    /** What a document consists of. */
    public sealed interface Block permits Paragraph, Heading, DocumentTable {}

    /** Some sentences; lines that are broken in it stay so. */
    public record Paragraph(String text) implements Block {}

    /** What the paragraphs and tables after it are about. */
    public record Heading(String text) implements Block {}

    /**
     * What stands under a document.
     *
     * @param recipientsHead «Nơi nhận:»
     * @param recipients line by line
     * @param signedBy in whose name and as what, line by line: «TM. ỦY BAN NHÂN DÂN», «CHỦ TỊCH»
     * @param signer who signs; empty where that is not known
     */
    public record Closing(String recipientsHead, List<String> recipients, List<String> signedBy, String signer) {

        public Closing {
            recipients = List.copyOf(recipients);
            signedBy = List.copyOf(signedBy);
        }
    }

    /** Writes it for a word processor. Leaves {@code to} open. */
    public void docx(OutputStream to) throws IOException {
        written(() -> new DocxDocument(this).write(to));
    }

    /** Writes it for reading and printing, tagged for who has it read out. Leaves {@code to} open. */
    public void pdf(OutputStream to) throws IOException {
        written(() -> new PdfDocument(this).write(to));
    }

    double room() {
        return landscape ? ACROSS : UPRIGHT;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void written(Writing writing) throws IOException {
        AT_ONCE.acquireUninterruptibly();
        try {
            writing.write();
        } finally {
            AT_ONCE.release();
        }
    }
}
