package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.TakenOff;

/** What was taken off a list, by whom and why. */
class TakenOffCard extends Section {

    private static final long serialVersionUID = 1L;

    TakenOffCard(List<TakenOff> off, int year, PlanWords words) {
        addClassName("card");
        var heading = words.say("planList.off");
        setAriaLabel(heading);
        var list = new UnorderedList();
        for (var each : off) {
            list.add(new ListItem(
                    PlanLinks.to(each.procedure(), year, each.code()),
                    new Span(words.say("planList.off.by", each.by(), Formats.moment(each.at()), each.reason()))));
        }
        add(new H2(heading), list);
    }
}
