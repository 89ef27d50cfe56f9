package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.PlanChain;
import vn.tinhgon.simplification.PlanChainService;

/** What plans go through in this province until they are approved, and for whom that may, the way to set it. */
class ChainCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlanChainService chains;
    private final transient PersonId who;
    private final boolean maySet;

    ChainCard(PlanChainService chains, PersonId who, boolean maySet) {
        this.chains = chains;
        this.who = who;
        this.maySet = maySet;
        addClassNames("card", "plans-section");
        setAriaLabel(getTranslation("plan.chain.heading"));
        show();
    }

    private void show() {
        var chain = chains.chain();
        var links = new OrderedList();
        links.addClassName("plan-chain");
        words(chain).forEach(words -> links.add(new ListItem(words)));
        removeAll();
        var head = new Div(new H2(getTranslation("plan.chain.heading")));
        head.addClassName("plans-goal-head");
        if (maySet) {
            head.add(new Button(getTranslation("plan.chain.set"), click -> set(chain)));
        }
        add(new Component[] {head, links});
    }

    private ArrayList<String> words(PlanChain chain) {
        var words = new ArrayList<String>();
        words.add(getTranslation("plan.chain.link.submitted"));
        if (chain.appraises()) {
            words.add(getTranslation("plan.chain.link.appraised"));
        }
        words.add(
                chain.wantsComment()
                        ? getTranslation("plan.chain.link.comment", chain.commentDays())
                        : getTranslation("plan.chain.link.noComment"));
        words.add(getTranslation("plan.chain.recorder." + chain.recorder()));
        words.add(getTranslation("plan.chain.link.enforced"));
        return words;
    }

    private void set(PlanChain chain) {
        new ChainDialog(chain, new Kept(who).inForm("plan-chain"), chains::set, () -> {
                    Attempt.done(getTranslation("plan.chain.done"));
                    show();
                })
                .open();
    }
}
