package vn.tinhgon.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tinhgon.platform.documents.DocumentTable.Group;
import vn.tinhgon.platform.documents.DocumentTable.Line;
import vn.tinhgon.platform.documents.DocumentTable.Total;
import vn.tinhgon.platform.documents.OfficialDocument.Closing;
import vn.tinhgon.platform.documents.OfficialDocument.Heading;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;
import vn.tinhgon.platform.documents.OfficialDocument.Paragraph;
import vn.tinhgon.platform.documents.OfficialDocument.Title;

/** A document as a page of elements and texts: nothing that stands in a text is ever taken for more. */
final class PdfPage {

    private static final double HUNDRED = 100;
    private static final Pattern DAY = Pattern.compile("\\d+(?:/\\d+)+");

    private final OfficialDocument document;
    private final Document page = empty();

    PdfPage(OfficialDocument document) {
        this.document = document;
    }

    Document page() {
        var html = page.createElement("html");
        html.setAttribute("lang", OfficialDocument.LANGUAGE.getLanguage());
        page.appendChild(html);
        head(add(html, "head", ""));
        var body = add(html, "body", "");
        document.letterhead().ifPresent(above -> letterhead(body, above));
        title(body, document.title());
        for (var block : document.blocks()) {
            switch (block) {
                case Paragraph(var text) -> Printable.lines(text).forEach(line -> text(body, "p", "said", line));
                case Heading(var text) -> text(body, "h2", "", text);
                case DocumentTable table -> table(body, table);
            }
        }
        document.closing().ifPresent(under -> closing(body, under));
        return page;
    }

    private void head(Element head) {
        var name = document.title().kind() + " " + document.title().about();
        text(head, "title", "", name);
        var about = add(head, "meta", "");
        about.setAttribute("name", "subject");
        about.setAttribute("content", Printable.line(name));
        style(head, "official.css");
        if (document.landscape()) {
            style(head, "across.css");
        }
    }

    private void style(Element head, String name) {
        try (var css = PdfDocument.resource(name)) {
            text(head, "style", "", new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void letterhead(Element body, Letterhead above) {
        var row = add(add(add(body, "table", "halves"), "tbody", ""), "tr", "");
        var left = half(row, "42%");
        text(left, "div", "upper", above.superior());
        text(left, "div", "upper strong", above.issuer());
        add(left, "div", "under");
        text(left, "div", "number", above.number());
        var right = half(row, "58%");
        text(right, "div", "upper strong", above.nation());
        text(add(right, "div", ""), "span", "strong ruled", above.motto());
        text(right, "div", "day", above.placeAndDay());
    }

    private Element half(Element row, String width) {
        var half = add(row, "td", "half");
        half.setAttribute("style", "width: " + width);
        return half;
    }

    private void title(Element body, Title title) {
        text(body, "h1", "", title.kind());
        texts(body, "about", Printable.lines(title.about()));
        texts(body, "note", Printable.lines(title.note()));
        texts(body, "addressee", Printable.lines(title.addressee()));
    }

    private void texts(Element in, String look, List<String> lines) {
        lines.stream().filter(line -> !line.isEmpty()).forEach(line -> text(in, "p", look, line));
    }

    private void table(Element body, DocumentTable of) {
        var table = add(body, "table", "figures");
        var head = add(add(table, "thead", ""), "tr", "");
        var widths = new ColumnWidths(of).in(document.room());
        for (var i = 0; i < widths.size(); i++) {
            var cell = text(head, "th", "", of.columns().get(i).head());
            cell.setAttribute("scope", "col");
            cell.setAttribute("style", "width: " + HUNDRED * widths.get(i) + "%");
        }
        var rows = add(table, "tbody", "");
        for (var row : of.rows()) {
            var line = add(rows, "tr", "");
            switch (row) {
                case Line(var cells) -> cells(line, of, cells, "");
                case Group(var words) -> over(line, words, of.columns().size());
                case Total total -> {
                    over(line, total.words(), of.spanned(total));
                    cells(line, of, total.cells(), " strong");
                }
            }
        }
    }

    private void over(Element row, String words, int columns) {
        var cell = text(row, "td", "strong", words);
        cell.setAttribute("colspan", String.valueOf(columns));
    }

    /** Cells of the last columns, which may be all. */
    private void cells(Element row, DocumentTable of, List<String> cells, String look) {
        var first = of.columns().size() - cells.size();
        for (var i = 0; i < cells.size(); i++) {
            var cell = add(row, "td", (of.columns().get(first + i).figures() ? "right" : "") + look);
            Printable.lines(cells.get(i)).forEach(line -> text(cell, "div", "", line));
        }
    }

    private void closing(Element body, Closing under) {
        var row = add(add(add(body, "table", "closing"), "tbody", ""), "tr", "");
        var left = add(half(row, "45%"), "div", "recipients");
        text(left, "div", "recipients-head", under.recipientsHead());
        under.recipients().forEach(line -> text(left, "div", "", line));
        var right = half(row, "55%");
        under.signedBy().forEach(line -> text(right, "div", "upper strong", line));
        text(right, "div", "signer", under.signer());
    }

    /** A day is read as one: «27/11/2026» stays on its line. */
    private void words(Element in, String text) {
        var from = 0;
        for (var day = DAY.matcher(text); day.find(); from = day.end()) {
            in.appendChild(page.createTextNode(Printable.withRoom(text.substring(from, day.start()))));
            add(in, "span", "day-in-words").appendChild(page.createTextNode(day.group()));
        }
        in.appendChild(page.createTextNode(Printable.withRoom(text.substring(from))));
    }

    private Element text(Element in, String name, String look, String text) {
        var element = add(in, name, look);
        switch (name) {
            case "style" -> element.appendChild(page.createTextNode(text));
            case "title" -> element.appendChild(page.createTextNode(Printable.withRoom(text)));
            default -> words(element, text);
        }
        return element;
    }

    private Element add(Element in, String name, String look) {
        var element = page.createElement(name);
        if (!look.isBlank()) {
            element.setAttribute("class", look.strip());
        }
        in.appendChild(element);
        return element;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException never) {
            throw new IllegalStateException(never);
        }
    }
}
