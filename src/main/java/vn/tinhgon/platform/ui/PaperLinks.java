package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import vn.tinhgon.platform.documents.OfficialDocument;

/** A document to take along: to go on with (DOCX) or to read and print (PDF). */
@CssImport("./papers.css")
public class PaperLinks extends Span {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Span words;
    private final DownloadLink docx;
    private final DownloadLink pdf;

    /**
     * @param words what the document is, before the links
     * @param fileName with its day, without an ending
     * @param document asked when a link is followed, with the page as it then is
     */
    public PaperLinks(String words, String fileName, Supplier<OfficialDocument> document) {
        name = words;
        this.words = new Span(words);
        docx = new DownloadLink("DOCX", fileName + ".docx", () -> document.get()::docx);
        pdf = new DownloadLink("PDF", fileName + ".pdf", () -> document.get()::pdf);
        docx.setAriaLabel(words + " DOCX");
        pdf.setAriaLabel(words + " PDF");
        addClassName("paper-links");
        add(this.words, docx, pdf);
    }

    /** Offers the document where {@code problem} is empty, and otherwise says why there is none. */
    public void offer(String problem) {
        docx.setVisible(problem.isEmpty());
        pdf.setVisible(problem.isEmpty());
        words.setText(problem.isEmpty() ? name : problem);
        words.setClassName("quiet", !problem.isEmpty());
    }
}
