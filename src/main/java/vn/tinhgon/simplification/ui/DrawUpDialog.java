package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.platform.ui.FormDialog;
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
    private final ReadyPlansGrid plans = new ReadyPlansGrid();

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
        shown(plans);
        shown(plans.count());
        of.addValueChangeListener(changed -> show(ready));
        show(ready);
        asks(
                getTranslation("planList.drawUp.do"),
                () -> drawing.take(terms(title.getValue()), plans.chosen()),
                done,
                title);
    }

    private PlanListTerms terms(String called) {
        return new PlanListTerms(called, of.getValue().scope(), of.getValue().year());
    }

    private void show(Function<PlanListTerms, List<ListedPlan>> ready) {
        plans.offer(ready.apply(terms("?")));
    }
}
