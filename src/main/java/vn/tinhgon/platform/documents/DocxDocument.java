package vn.tinhgon.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.tinhgon.platform.documents.OfficialDocument.Heading;
import vn.tinhgon.platform.documents.OfficialDocument.Paragraph;
import vn.tinhgon.platform.documents.OfficialDocument.Title;

/** Writes a document for a word processor. */
final class DocxDocument {

    /** The decree's; every desk of an office has it. */
    private static final String FONT = "Times New Roman";

    private static final int SIZE = 13;
    private static final int TITLE_SIZE = 14;

    /** Twentieths of a point. */
    private static final int MM = 57;

    private static final int LONG_SIDE = 16838;
    private static final int SHORT_SIDE = 11906;
    private static final int NARROW = 15 * MM;
    private static final int MARGIN = 20 * MM;
    private static final int BINDING = 30 * MM;
    private static final int INDENT = 10 * MM;
    private static final int GAP = 6 * 20;

    private final OfficialDocument document;

    DocxDocument(OfficialDocument document) {
        this.document = document;
    }

    void write(OutputStream to) throws IOException {
        try (var docx = new XWPFDocument()) {
            styles(docx);
            var parts = new DocxParts(docx, width(), document.room());
            document.letterhead().ifPresent(parts::letterhead);
            title(docx, document.title());
            for (var block : document.blocks()) {
                switch (block) {
                    case Paragraph(var text) ->
                        Printable.lines(text)
                                .forEach(line -> said(docx).createRun().setText(line));
                    case Heading(var text) -> heading(docx, text);
                    case DocumentTable table -> parts.table(table);
                }
            }
            document.closing().ifPresent(parts::closing);
            docx.createParagraph();
            paper(docx);
            docx.write(to);
        }
    }

    private void styles(XWPFDocument docx) {
        var styles = docx.createStyles();
        var all = CTStyles.Factory.newInstance();
        var letters = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        letters.addNewSz().setVal(BigInteger.valueOf(2L * SIZE));
        letters.addNewSzCs().setVal(BigInteger.valueOf(2L * SIZE));
        styles.setStyles(all);
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(OfficialDocument.LANGUAGE.toLanguageTag());
        docx.getProperties()
                .getCoreProperties()
                .setTitle(Printable.line(
                        document.title().kind() + " " + document.title().about()));
    }

    private void title(XWPFDocument docx, Title title) {
        var kind = centred(docx);
        kind.setSpacingBefore(2 * GAP);
        var run = kind.createRun();
        run.setBold(true);
        run.setFontSize(TITLE_SIZE);
        run.setText(Printable.line(title.kind()).toUpperCase(OfficialDocument.LANGUAGE));
        lines(docx, title.about(), true, false);
        lines(docx, title.note(), false, true);
        lines(docx, title.addressee(), false, false);
    }

    private static void lines(XWPFDocument docx, String text, boolean bold, boolean italic) {
        for (var line : Printable.lines(text)) {
            if (!line.isEmpty()) {
                var run = centred(docx).createRun();
                run.setBold(bold);
                run.setItalic(italic);
                run.setText(line);
            }
        }
    }

    private static XWPFParagraph centred(XWPFDocument docx) {
        var paragraph = docx.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private static XWPFParagraph said(XWPFDocument docx) {
        var paragraph = docx.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBefore(GAP);
        return paragraph;
    }

    private static void heading(XWPFDocument docx, String text) {
        var paragraph = docx.createParagraph();
        paragraph.setSpacingBefore(GAP);
        paragraph.setKeepNext(true);
        var run = paragraph.createRun();
        run.setBold(true);
        run.setText(Printable.line(text));
    }

    private int width() {
        return document.landscape() ? LONG_SIDE - MARGIN - NARROW : SHORT_SIDE - BINDING - NARROW;
    }

    /** A4 with the decree's margins; pages are numbered in the middle above, from the second on. */
    private void paper(XWPFDocument docx) {
        var section = docx.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(document.landscape() ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(document.landscape() ? SHORT_SIDE : LONG_SIDE));
        if (document.landscape()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(document.landscape() ? MARGIN : BINDING));
        margins.setRight(BigInteger.valueOf(NARROW));
        margins.setHeader(BigInteger.valueOf(10L * MM));
        margins.setFooter(BigInteger.valueOf(10L * MM));
        section.addNewTitlePg();
        docx.createHeader(HeaderFooterType.FIRST);
        var number = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
