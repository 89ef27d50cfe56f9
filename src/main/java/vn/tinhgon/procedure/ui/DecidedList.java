package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.DecidedFilter;
import vn.tinhgon.procedure.DecidedRow;

/** The procedures that a number of {@link DecidedTable} counts, with the decision of each. */
class DecidedList extends Div {

    private static final long serialVersionUID = 1L;

    DecidedList(CatalogueService catalogue, DecidedFilter filter, String heading) {
        var head = new H2(heading);
        // Whoever asked for it by keyboard or by ear goes on here
        head.getElement().setAttribute("tabindex", "-1");
        head.getElement().executeJs("this.focus()");
        add(head, grid(catalogue, filter, heading));
    }

    private Component grid(CatalogueService catalogue, DecidedFilter filter, String heading) {
        var grid = new Grid<DecidedRow>();
        grid.setAriaLabel(heading);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(catalogue.countDecided(filter) <= 10);
        grid.addColumn(row -> row.codes().own())
                .setHeader(getTranslation("procedure.code"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> ProcedureLinks.to(row.procedure(), row.name()))
                .setHeader(getTranslation("procedure.name"))
                .setWidth("280px")
                .setFlexGrow(3);
        grid.addColumn(DecidedRow::field)
                .setHeader(getTranslation("procedure.field"))
                .setWidth("130px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::decision)
                .setHeader(getTranslation("procedures.decided.by"))
                .setWidth("220px")
                .setFlexGrow(1);
        grid.setItems(
                query -> catalogue.listDecided(filter, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> catalogue.countDecided(filter));
        return grid;
    }

    private Component decision(DecidedRow row) {
        var decision = row.decision();
        var from = new Span(getTranslation("procedures.decided.inForce", Formats.date(decision.inForceFrom())));
        from.addClassName("quiet");
        var cell = new Div(
                new Span(getTranslation(
                        "procedures.decided.signed",
                        ProcedureWords.number(this, decision),
                        Formats.date(decision.signedOn()))),
                from);
        cell.addClassName("procedure-cell");
        return cell;
    }
}
