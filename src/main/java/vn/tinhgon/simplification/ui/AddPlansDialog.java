package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.ListedPlan;

/** Asks which of the plans that are ready go on a list too. */
class AddPlansDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    AddPlansDialog(List<ListedPlan> ready, Kept kept, Consumer<Set<PlanId>> adding, Runnable done) {
        super("add-plans", kept);
        setWidth("min(960px, 94vw)");
        setHeaderTitle(getTranslation("planList.add"));
        shown(new Paragraph(getTranslation("planList.add.text")));
        var plans = new ReadyPlansGrid();
        plans.offer(ready);
        shown(plans);
        shown(plans.count());
        asks(getTranslation("planList.add.do"), () -> adding.accept(plans.chosen()), done, plans);
    }
}
