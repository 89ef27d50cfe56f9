package vn.tinhgon.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.logging.Level;

/** Writes a document as PDF/UA: a page of the decree's layout, with letters that are in the file. */
final class PdfDocument {

    private static final String FAMILY = "Tinos";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String PROGRAM = "Tinh Gon";

    static {
        // It tells of each step, and of each thing a browser would know and it does not.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.SEVERE));
    }

    private final OfficialDocument document;

    PdfDocument(OfficialDocument document) {
        this.document = document;
    }

    void write(OutputStream to) throws IOException {
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", REGULAR, FontStyle.NORMAL);
        font(builder, "Italic", REGULAR, FontStyle.ITALIC);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PROGRAM);
        // Nothing is fetched, whatever a document says.
        builder.useUriResolver((base, uri) -> null);
        builder.withW3cDocument(new PdfPage(document).page(), "");
        builder.toStream(to);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> resource("fonts/Tinos-" + cut + ".ttf"), FAMILY, weight, style, true);
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(PdfDocument.class.getResourceAsStream("/documents/" + name), name);
    }
}
