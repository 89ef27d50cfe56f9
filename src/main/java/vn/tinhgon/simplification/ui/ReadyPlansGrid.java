package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.ListedPlan;

/** Plans that may be put on a list, to choose from: all are chosen until somebody says otherwise. */
class ReadyPlansGrid extends Grid<ListedPlan> {

    private static final long serialVersionUID = 1L;

    private final Span chosen = new Span();

    ReadyPlansGrid() {
        setAriaLabel(getTranslation("planList.ready"));
        setEmptyStateText(getTranslation("planList.ready.none"));
        setSelectionMode(Grid.SelectionMode.MULTI);
        setHeight("320px");
        addColumn(ListedPlan::code)
                .setHeader(getTranslation("plans.head.code"))
                .setWidth("124px")
                .setFlexGrow(0);
        addColumn(CutText.of(ListedPlan::name))
                .setHeader(getTranslation("plans.head.procedure"))
                .setFlexGrow(3);
        addColumn(CutText.of(ListedPlan::unitName))
                .setHeader(getTranslation("plans.head.unit"))
                .setFlexGrow(1);
        addColumn(plan -> Formats.count(plan.saving().amount().amount()))
                .setHeader(getTranslation("plans.head.saving"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("124px")
                .setFlexGrow(0);
        addSelectionListener(selected -> sayHowMany());
    }

    void offer(List<ListedPlan> ready) {
        setItems(ready);
        asMultiSelect().select(ready);
        sayHowMany();
    }

    Set<PlanId> chosen() {
        return getSelectedItems().stream().map(ListedPlan::plan).collect(Collectors.toSet());
    }

    /** How many are chosen, in words that follow the choice. */
    Span count() {
        return chosen;
    }

    private void sayHowMany() {
        chosen.setText(getTranslation("planList.chosen", getSelectedItems().size()));
    }
}
