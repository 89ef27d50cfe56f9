package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.ListedPlan;
import vn.tinhgon.simplification.PlanList;
import vn.tinhgon.simplification.PlanListService;

/** The plans on a list, read page by page as one scrolls. */
class ListedPlansGrid extends Grid<ListedPlan> {

    private static final long serialVersionUID = 1L;

    private final transient PlanWords words;

    ListedPlansGrid(PlanListService lists, PlanList list, PlanWords words) {
        this.words = words;
        setAriaLabel(words.say("planList.plans"));
        setEmptyStateText(words.say("planList.plans.none"));
        setSelectionMode(SelectionMode.NONE);
        addColumn(ListedPlan::code)
                .setHeader(words.say("plans.head.code"))
                .setWidth("108px")
                .setFlexGrow(0);
        addComponentColumn(plan -> PlanLinks.to(plan.procedure(), list.terms().year(), plan.name()))
                .setHeader(words.say("plans.head.procedure"))
                .setFrozen(true)
                .setWidth("190px")
                .setFlexGrow(3);
        addColumn(CutText.of(ListedPlan::unitName))
                .setHeader(words.say("plans.head.unit"))
                .setWidth("118px")
                .setFlexGrow(1);
        addColumn(CutText.of(plan -> words.doings(plan.doings())))
                .setHeader(words.say("plans.head.action"))
                .setWidth("120px")
                .setFlexGrow(1);
        amounts();
        addComponentColumn(plan -> words.state(plan.state()))
                .setHeader(words.say("plans.head.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        setItems(new CallbackDataProvider<ListedPlan, Void>(
                query -> lists.plans(list.id(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> lists.countPlans(list.id()),
                ListedPlan::plan));
    }

    private void amounts() {
        addColumn(plan -> Formats.count(plan.saving().before().amount()))
                .setHeader(words.say("plans.head.before"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
        addColumn(plan -> Formats.count(plan.saving().amount().amount()))
                .setHeader(words.say("plans.head.saving"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0);
        addColumn(plan -> words.say("planList.comments.of", plan.comments(), plan.unanswered()))
                .setHeader(words.say("planList.head.comments"))
                .setWidth("124px")
                .setFlexGrow(0);
    }

    /** Lets plans be taken off. */
    void takenOffBy(Consumer<ListedPlan> action) {
        addComponentColumn(plan -> {
                    var off = new Button(words.say("planList.takeOff"), click -> action.accept(plan));
                    off.addClassName("as-link");
                    off.setAriaLabel(words.say("planList.takeOff.title", plan.code()));
                    return off;
                })
                .setHeader(words.say("planList.head.takeOff"))
                .setWidth("140px")
                .setFlexGrow(0);
    }
}
