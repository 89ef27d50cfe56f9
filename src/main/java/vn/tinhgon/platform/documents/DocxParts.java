package vn.tinhgon.platform.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.tinhgon.platform.documents.DocumentTable.Group;
import vn.tinhgon.platform.documents.DocumentTable.Line;
import vn.tinhgon.platform.documents.DocumentTable.Total;
import vn.tinhgon.platform.documents.OfficialDocument.Closing;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;

/** What stands in columns: the letterhead, tables, recipients beside the signature. */
final class DocxParts {

    private static final int SMALL = 11;
    private static final int CAPITALS = 12;
    private static final int ROOM_TO_SIGN = 4;
    private static final int LETTERHEAD_LEFT = 42;
    private static final int CLOSING_LEFT = 45;
    private static final double HUNDRED = 100;

    private final XWPFDocument docx;
    private final int width;
    private final double room;

    /**
     * @param width between the margins, in twentieths of a point
     * @param room the same in sizes of a table's letter
     */
    DocxParts(XWPFDocument docx, int width, double room) {
        this.docx = docx;
        this.width = width;
        this.room = room;
    }

    void letterhead(Letterhead above) {
        var row = halves(LETTERHEAD_LEFT);
        var left = new Lines(row.getCell(0), ParagraphAlignment.CENTER);
        left.add(above.superior(), CAPITALS).setCapitalized(true);
        bold(left.add(above.issuer(), CAPITALS)).setCapitalized(true);
        left.add(above.number(), 0);
        var right = new Lines(row.getCell(1), ParagraphAlignment.CENTER);
        bold(right.add(above.nation(), CAPITALS)).setCapitalized(true);
        var motto = bold(right.add(above.motto(), 0));
        motto.setUnderline(UnderlinePatterns.SINGLE);
        right.add(above.placeAndDay(), 0).setItalic(true);
    }

    void closing(Closing under) {
        var row = halves(CLOSING_LEFT);
        var left = new Lines(row.getCell(0), ParagraphAlignment.LEFT);
        bold(left.add(under.recipientsHead(), CAPITALS)).setItalic(true);
        under.recipients().forEach(line -> left.add(line, SMALL));
        var right = new Lines(row.getCell(1), ParagraphAlignment.CENTER);
        under.signedBy().forEach(line -> bold(right.add(line, 0)).setCapitalized(true));
        for (var i = 0; i < ROOM_TO_SIGN; i++) {
            right.add("", 0);
        }
        bold(right.add(under.signer(), 0));
    }

    private XWPFTableRow halves(int left) {
        var table = table(2);
        var none = XWPFTable.XWPFBorderType.NONE;
        table.setTopBorder(none, 0, 0, "auto");
        table.setBottomBorder(none, 0, 0, "auto");
        table.setLeftBorder(none, 0, 0, "auto");
        table.setRightBorder(none, 0, 0, "auto");
        table.setInsideHBorder(none, 0, 0, "auto");
        table.setInsideVBorder(none, 0, 0, "auto");
        grid(table, List.of(left / HUNDRED, 1 - left / HUNDRED));
        table.getRow(0).setCantSplitRow(true);
        return table.getRow(0);
    }

    void table(DocumentTable of) {
        var table = table(of.columns().size());
        grid(table, new ColumnWidths(of).in(room));
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (var i = 0; i < of.columns().size(); i++) {
            head.getCell(i).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            bold(new Lines(head.getCell(i), ParagraphAlignment.CENTER)
                    .add(of.columns().get(i).head(), SMALL));
        }
        for (var row : of.rows()) {
            var line = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
            line.setCantSplitRow(true);
            switch (row) {
                case Line(var cells) -> cells(line, of, cells, false);
                case Group(var words) -> over(line, words, of.columns().size());
                case Total total -> {
                    over(line, total.words(), of.spanned(total));
                    cells(line, of, total.cells(), true);
                }
            }
        }
    }

    private static void over(XWPFTableRow row, String words, int columns) {
        var cell = row.addNewTableCell();
        cell.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        bold(new Lines(cell, ParagraphAlignment.LEFT).add(words, SMALL));
    }

    /** Cells of the last columns, which may be all. */
    private static void cells(XWPFTableRow row, DocumentTable of, List<String> cells, boolean strong) {
        var first = of.columns().size() - cells.size();
        for (var i = 0; i < cells.size(); i++) {
            var figures = of.columns().get(first + i).figures();
            var lines = new Lines(row.addNewTableCell(), figures ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            Printable.lines(cells.get(i)).forEach(line -> lines.add(line, SMALL).setBold(strong));
        }
    }

    /** After a paragraph: a table right after another would be one with it. */
    private XWPFTable table(int columns) {
        if (!docx.getBodyElements().isEmpty()) {
            docx.createParagraph().setSpacingAfter(0);
        }
        var table = docx.createTable(1, columns);
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        return table;
    }

    /** How wide columns are, for word processors that go by the grid and for those that go by the first row. */
    private void grid(XWPFTable table, List<Double> widths) {
        var grid = table.getCTTbl().addNewTblGrid();
        for (var i = 0; i < widths.size(); i++) {
            var wide = BigInteger.valueOf(Math.round(width * widths.get(i)));
            grid.addNewGridCol().setW(wide);
            var cell = table.getRow(0).getCell(i).getCTTc();
            var said = (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr()).addNewTcW();
            said.setType(STTblWidth.DXA);
            said.setW(wide);
        }
    }

    private static XWPFRun bold(XWPFRun run) {
        run.setBold(true);
        return run;
    }

    /** The lines of a cell, which begins with an empty one. */
    private static final class Lines {

        private final XWPFTableCell cell;
        private final ParagraphAlignment alignment;
        private boolean begun;

        Lines(XWPFTableCell cell, ParagraphAlignment alignment) {
            this.cell = cell;
            this.alignment = alignment;
        }

        /** @param size in points; the document's where 0 */
        XWPFRun add(String text, int size) {
            var line = next();
            line.setAlignment(alignment);
            line.setSpacingAfter(0);
            var run = line.createRun();
            if (size > 0) {
                run.setFontSize(size);
            }
            run.setText(Printable.line(text));
            return run;
        }

        private XWPFParagraph next() {
            var first = !begun && !cell.getParagraphs().isEmpty();
            begun = true;
            return first ? cell.getParagraphs().getFirst() : cell.addParagraph();
        }
    }
}
