package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.ListedPlan;
import vn.tinhgon.simplification.PlanListTerms;
import vn.tinhgon.simplification.Reduction;

/** Asks for the title of a list, of which procedures in which year it is, and which of the plans that are ready go on it. */
class DrawUpDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes what was chosen. */
    interface Drawing {
        void take(PlanListTerms terms, Set<PlanId> chosen);
    }

    private final Select<Reduction> of = new Select<>();
    private final TextField title;
    private final Grid<ListedPlan> plans = new Grid<>();
    private final Span chosen = new Span();

    /** @param ready plans that may go on a list of the kind */
    DrawUpDialog(
            List<Reduction> kinds,
            Function<PlanListTerms, List<ListedPlan>> ready,
            Kept kept,
            Drawing drawing,
            Runnable done) {
        super("draw-up", kept);
        setWidth("min(960px, 94vw)");
        setHeaderTitle(getTranslation("planList.drawUp"));
        shown(new Paragraph(getTranslation("planList.drawUp.text")));
        title = text("title", getTranslation("planList.title"), true);
        title.setPlaceholder(getTranslation("planList.title.example"));
        of.setLabel(getTranslation("plans.filter.list"));
        of.setItems(kinds);
        of.setItemLabelGenerator(each -> getTranslation("plans.list." + each.scope(), String.valueOf(each.year())));
        of.setValue(kinds.getFirst());
        shown(of);
        columns();
        shown(plans);
        shown(chosen);
        of.addValueChangeListener(changed -> show(ready));
        show(ready);
        asks(
                getTranslation("planList.drawUp.do"),
                () -> drawing.take(
                        terms(title.getValue()),
                        plans.getSelectedItems().stream().map(ListedPlan::plan).collect(Collectors.toSet())),
                done,
                title);
    }

    private PlanListTerms terms(String called) {
        return new PlanListTerms(called, of.getValue().scope(), of.getValue().year());
    }

    /** All that are ready are chosen until somebody says otherwise. */
    private void show(Function<PlanListTerms, List<ListedPlan>> ready) {
        var all = ready.apply(terms("?"));
        plans.setItems(all);
        plans.asMultiSelect().select(all);
        sayHowMany();
    }

    private void columns() {
        plans.setAriaLabel(getTranslation("planList.ready"));
        plans.setEmptyStateText(getTranslation("planList.ready.none"));
        plans.setSelectionMode(Grid.SelectionMode.MULTI);
        plans.setHeight("320px");
        plans.addColumn(ListedPlan::code)
                .setHeader(getTranslation("plans.head.code"))
                .setWidth("124px")
                .setFlexGrow(0);
        plans.addColumn(CutText.of(ListedPlan::name))
                .setHeader(getTranslation("plans.head.procedure"))
                .setFlexGrow(3);
        plans.addColumn(CutText.of(ListedPlan::unitName))
                .setHeader(getTranslation("plans.head.unit"))
                .setFlexGrow(1);
        plans.addColumn(plan -> Formats.count(plan.saving().amount().amount()))
                .setHeader(getTranslation("plans.head.saving"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("124px")
                .setFlexGrow(0);
        plans.addSelectionListener(selected -> sayHowMany());
    }

    private void sayHowMany() {
        chosen.setText(
                getTranslation("planList.chosen", plans.getSelectedItems().size()));
    }
}
