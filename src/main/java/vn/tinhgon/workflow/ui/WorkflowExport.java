package vn.tinhgon.workflow.ui;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tinhgon.platform.exchange.Export;
import vn.tinhgon.platform.exchange.ExportColumn;
import vn.tinhgon.workflow.WorkflowRow;

/** The list of procedures with their workflows, as it is narrowed: that of those without one is handed on. */
final class WorkflowExport {

    private final Export<WorkflowRow> export;

    /** @param on whose language it is written in */
    WorkflowExport(Component on) {
        export = new Export<>(
                on.getTranslation("workflows.title"),
                List.of(
                        ExportColumn.text(
                                on.getTranslation("procedure.code"),
                                16,
                                row -> row.codes().own()),
                        ExportColumn.text(on.getTranslation("procedure.name"), 44, WorkflowRow::name),
                        ExportColumn.text(on.getTranslation("procedure.field"), 24, WorkflowRow::field),
                        ExportColumn.text(on.getTranslation("procedure.unit"), 28, WorkflowRow::unitName),
                        ExportColumn.text(
                                on.getTranslation("workflow"),
                                44,
                                row -> row.workflow()
                                        .map(WorkflowRow.InForce::name)
                                        .orElse("")),
                        ExportColumn.text(
                                on.getTranslation("procedure.decision.number"),
                                18,
                                row -> row.workflow()
                                        .map(WorkflowRow.InForce::decisionNumber)
                                        .orElse("")),
                        ExportColumn.day(
                                on.getTranslation("procedure.decision.inForceFrom"),
                                14,
                                row -> row.workflow().map(WorkflowRow.InForce::from)),
                        hours(
                                on.getTranslation("workflow.hours.own"),
                                row -> row.workflow().map(WorkflowRow.InForce::hours)),
                        hours(
                                on.getTranslation("workflow.hours.said"),
                                row -> Optional.of(row.hours()).filter(hours -> hours.signum() > 0))));
    }

    private static ExportColumn<WorkflowRow> hours(String head, Function<WorkflowRow, Optional<BigDecimal>> hours) {
        return ExportColumn.number(head, 14, 2, hours);
    }

    void xlsx(List<WorkflowRow> rows, OutputStream to) throws IOException {
        export.xlsx(rows.stream(), to);
    }

    void csv(List<WorkflowRow> rows, OutputStream to) throws IOException {
        export.csv(rows.stream(), to);
    }
}
