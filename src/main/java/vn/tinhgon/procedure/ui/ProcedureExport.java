package vn.tinhgon.procedure.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.platform.ui.Importing.Column;
import vn.tinhgon.procedure.CataloguedProcedure;
import vn.tinhgon.procedure.Content;
import vn.tinhgon.procedure.Paper;
import vn.tinhgon.procedure.ProcedureSheet;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.procedure.WorkStep;

/** The catalogue in the columns in which it is taken in: by their codes as CSV, by their words as a workbook. */
final class ProcedureExport {

    private final ProcedureWords words;

    ProcedureExport(ProcedureWords words) {
        this.words = words;
    }

    /** One row of a procedure: the first says all of it, each has a step and a paper where there is one left. */
    private record Row(CataloguedProcedure of, int place) {

        Optional<CataloguedProcedure> first() {
            return place == 0 ? Optional.of(of) : Optional.empty();
        }

        Content content() {
            return of.latest().content();
        }

        Optional<WorkStep> step() {
            return place < content().steps().size()
                    ? Optional.of(content().steps().get(place))
                    : Optional.empty();
        }

        Optional<Paper> paper() {
            return place < content().papers().size()
                    ? Optional.of(content().papers().get(place))
                    : Optional.empty();
        }
    }

    void xlsx(List<CataloguedProcedure> procedures, OutputStream to) throws IOException {
        export(column -> words.say(column.key())).xlsx(rows(procedures), to);
    }

    void csv(List<CataloguedProcedure> procedures, OutputStream to) throws IOException {
        export(Column::code).csv(rows(procedures), to);
    }

    private static Stream<Row> rows(List<CataloguedProcedure> procedures) {
        return procedures.stream()
                .flatMap(each -> IntStream.range(
                                0,
                                Math.max(
                                        1,
                                        Math.max(
                                                each.latest().content().steps().size(),
                                                each.latest().content().papers().size())))
                        .mapToObj(place -> new Row(each, place)));
    }

    private Export<Row> export(Function<Column, String> head) {
        return new Export<>(
                words.say("procedures.title"),
                ProcedureImporting.columnsOfAFile().stream()
                        .map(column -> column(column, head.apply(column)))
                        .toList());
    }

    private ExportColumn<Row> column(Column column, String head) {
        return switch (column.code()) {
            case ProcedureSheet.CODE ->
                ExportColumn.text(head, column.width(), row -> row.of().codes().own());
            case ProcedureSheet.NATIONAL_CODE ->
                said(column, head, procedure -> procedure.codes().national().orElse(""));
            case ProcedureSheet.NAME -> content(column, head, Content::name);
            case ProcedureSheet.SCOPE ->
                said(column, head, procedure -> words.say("procedure.scope." + procedure.scope()));
            case ProcedureSheet.FIELD -> content(column, head, Content::field);
            case ProcedureSheet.UNIT ->
                said(column, head, procedure -> procedure.latest().unitName());
            case ProcedureSheet.LEVEL ->
                content(column, head, content -> words.say("procedure.level." + content.level()));
            case ProcedureSheet.ONLINE ->
                content(column, head, content -> words.say("procedure.online." + content.online()));
            case ProcedureSheet.TAKEN_IN_AT -> content(column, head, Content::takenInAt);
            case ProcedureSheet.RESULT -> content(column, head, Content::result);
            case ProcedureSheet.LEGAL_BASIS -> content(column, head, Content::legalBasis);
            case ProcedureSheet.TIMES -> count(column, head, Content::times);
            case ProcedureSheet.SUBJECTS -> count(column, head, Content::subjects);
            case ProcedureSheet.DECISION ->
                said(column, head, procedure -> decision(procedure).number());
            case ProcedureSheet.FIGURES_ON ->
                day(column, head, procedure -> procedure.latest().content().figuresOn());
            case ProcedureSheet.SIGNED_ON ->
                day(column, head, procedure -> Optional.of(decision(procedure).signedOn()));
            case ProcedureSheet.IN_FORCE_FROM ->
                day(column, head, procedure -> Optional.of(decision(procedure).inForceFrom()));
            case ProcedureSheet.WORK -> step(column, head, WorkStep::work);
            case ProcedureSheet.DOER -> step(column, head, WorkStep::doer);
            case ProcedureSheet.HOURS -> hours(column, head, row -> row.step().flatMap(WorkStep::hours));
            case ProcedureSheet.DAYS ->
                number(
                        column,
                        head,
                        row -> row.step().flatMap(WorkStep::calendarDays).map(Integer::longValue));
            case ProcedureSheet.SERVICE ->
                number(column, head, row -> row.step().map(WorkStep::service).map(Dong::amount));
            case ProcedureSheet.FEE ->
                number(column, head, row -> row.step().map(WorkStep::fee).map(Dong::amount));
            case ProcedureSheet.PAPER -> paper(column, head, Paper::name);
            case ProcedureSheet.PAPER_KIND ->
                paper(column, head, paper -> words.say("procedure.paper.kind." + paper.kind()));
            case ProcedureSheet.ORIGINALS ->
                number(column, head, row -> row.paper().map(paper -> (long) paper.originals()));
            case ProcedureSheet.COPIES ->
                number(column, head, row -> row.paper().map(paper -> (long) paper.copies()));
            case ProcedureSheet.PAPER_HOURS ->
                hours(column, head, row -> row.paper().flatMap(Paper::hours));
            case ProcedureSheet.PAPER_SERVICE ->
                number(column, head, row -> row.paper().map(Paper::service).map(Dong::amount));
            case ProcedureSheet.REPLACEABLE -> paper(column, head, paper -> paper.replaceable() ? "x" : "");
            default -> throw new IllegalArgumentException("a column that no file has: " + column.code());
        };
    }

    private static SignedDecision decision(CataloguedProcedure procedure) {
        return procedure.latest().decision();
    }

    private static ExportColumn<Row> said(Column column, String head, Function<CataloguedProcedure, String> words) {
        return ExportColumn.text(
                head, column.width(), row -> row.first().map(words).orElse(""));
    }

    private static ExportColumn<Row> content(Column column, String head, Function<Content, String> words) {
        return said(column, head, procedure -> words.apply(procedure.latest().content()));
    }

    private static ExportColumn<Row> step(Column column, String head, Function<WorkStep, String> words) {
        return ExportColumn.text(
                head, column.width(), row -> row.step().map(words).orElse(""));
    }

    private static ExportColumn<Row> paper(Column column, String head, Function<Paper, String> words) {
        return ExportColumn.text(
                head, column.width(), row -> row.paper().map(words).orElse(""));
    }

    private static ExportColumn<Row> count(Column column, String head, Function<Content, Integer> count) {
        return number(
                column,
                head,
                row -> row.first()
                        .map(each -> count.apply(each.latest().content()).longValue()));
    }

    private static ExportColumn<Row> day(
            Column column, String head, Function<CataloguedProcedure, Optional<LocalDate>> day) {
        return ExportColumn.day(head, column.width(), row -> row.first().flatMap(day));
    }

    private static ExportColumn<Row> hours(Column column, String head, Function<Row, Optional<BigDecimal>> hours) {
        return ExportColumn.number(head, column.width(), 2, hours);
    }

    private static ExportColumn<Row> number(Column column, String head, Function<Row, Optional<Long>> number) {
        return ExportColumn.number(
                head, column.width(), 0, row -> number.apply(row).map(BigDecimal::valueOf));
    }
}
