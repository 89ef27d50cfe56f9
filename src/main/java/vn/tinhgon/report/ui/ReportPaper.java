package vn.tinhgon.report.ui;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.documents.DocumentTable;
import vn.tinhgon.platform.documents.DocumentTable.Column;
import vn.tinhgon.platform.documents.DocumentTable.Group;
import vn.tinhgon.platform.documents.DocumentTable.Line;
import vn.tinhgon.platform.documents.DocumentTable.Row;
import vn.tinhgon.platform.documents.DocumentTable.Total;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.documents.OfficialDocument.Block;
import vn.tinhgon.platform.documents.OfficialDocument.Closing;
import vn.tinhgon.platform.documents.OfficialDocument.Heading;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;
import vn.tinhgon.platform.documents.OfficialDocument.Paragraph;
import vn.tinhgon.platform.documents.OfficialDocument.Title;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.report.ReportBasis;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.ReportLine;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.ReportTotal;
import vn.tinhgon.report.Stretch;

/** A report in the layout of an official document: what it rests on, what there is of it, and the table as its annex. */
final class ReportPaper {

    private final ReportWords words;
    private final ReportTerms terms;

    ReportPaper(ReportWords words, ReportTerms terms) {
        this.words = words;
        this.terms = terms;
    }

    /**
     * @param remarks what has to be said before everything else
     * @param lines by target
     */
    OfficialDocument of(
            Letterhead letterhead,
            ReportingPeriod period,
            List<String> remarks,
            List<ReportBasis> bases,
            List<ReportLine> lines,
            List<ReportTotal> totals) {
        var blocks = new ArrayList<Block>();
        remarks.forEach(remark -> blocks.add(new Paragraph(remark)));
        bases.forEach(basis -> blocks.add(new Paragraph(basis(basis))));
        blocks.add(new Paragraph(words.say(
                "report.paper.summary",
                letterhead.issuer(),
                words.period(period),
                Formats.count(lines.size()),
                Formats.count(
                        lines.stream().filter(line -> line.figure().isPresent()).count()))));
        blocks.add(new Heading(words.say("report.paper.annex")));
        blocks.add(new DocumentTable(columns(), rows(lines, totals)));
        return new OfficialDocument(
                Optional.of(letterhead),
                Title.of(words.say("report.paper.kind"), terms.title(), words.period(period)),
                blocks,
                Optional.of(new Closing(
                        words.say("planList.papers.recipients"),
                        words.say("report.paper.recipients").lines().toList(),
                        List.of(words.say("report.paper.signedBy")),
                        "")),
                true);
    }

    /** «Căn cứ Công văn số 644/CĐ-TTg ngày 23/7/2024 của Thủ tướng Chính phủ;» as far as it is known. */
    private String basis(ReportBasis basis) {
        var numbered = basis.number()
                .map(number -> words.say("report.paper.basis.number", basis.title(), number))
                .orElse(basis.title());
        var dated = basis.signedOn()
                .map(day -> words.say("report.paper.basis.day", numbered, Formats.date(day)))
                .orElse(numbered);
        return words.say("report.paper.basis", dated, basis.issuer());
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.figures(words.say("report.head.row"), 5));
        columns.add(Column.text(words.say("report.head.unit"), 26));
        if (terms.stretch() == Stretch.SINCE_START) {
            columns.add(Column.text(words.say("report.head.period"), 14));
        }
        ReportWords.columns(terms).forEach(column -> columns.add(column(column)));
        return columns;
    }

    private Column column(ReportColumn column) {
        return switch (column) {
            case NUMERATOR, DENOMINATOR, FIGURE, GOAL, BEFORE, DIFFERENCE, YEAR_TO_DATE ->
                Column.figures(words.head(column), 11);
            case ATTAINED, STATE -> Column.text(words.head(column), 12);
            case CAUSE -> Column.text(words.head(column), 20);
        };
    }

    private List<Row> rows(List<ReportLine> lines, List<ReportTotal> totals) {
        var sums = totals.stream().collect(toMap(total -> total.period().target(), total -> total));
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var target : byTarget(lines).entrySet()) {
            rows.add(new Group(words.target(target.getValue().getFirst())));
            for (var line : target.getValue()) {
                rows.add(line(++number, line));
            }
            Optional.ofNullable(sums.get(target.getKey())).ifPresent(sum -> rows.add(total(sum)));
        }
        return rows;
    }

    private static Map<TargetId, List<ReportLine>> byTarget(List<ReportLine> lines) {
        return lines.stream().collect(groupingBy(ReportLine::target, LinkedHashMap::new, toList()));
    }

    private Line line(int number, ReportLine line) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(number));
        cells.add(line.unitName());
        if (terms.stretch() == Stretch.SINCE_START) {
            cells.add(ReportWords.period(line));
        }
        ReportWords.columns(terms).forEach(column -> cells.add(words.cell(line, column)));
        return new Line(cells);
    }

    private Total total(ReportTotal total) {
        return new Total(
                words.say("report.total"),
                ReportWords.columns(terms).stream()
                        .map(column -> words.cell(total, column))
                        .toList());
    }
}
