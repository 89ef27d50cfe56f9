package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Compared;

/** What makes up the cost of one time, the dearest part first: before in grey, after in colour. The numbers say it too. */
class CostPicture extends Section {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final transient PlanWords words;
    private final UnorderedList parts = new UnorderedList();

    CostPicture(PlanWords words) {
        this.words = words;
        addClassNames("card", "plan-picture");
        var heading = words.say("plan.picture");
        setAriaLabel(heading);
        add(new H2(heading), parts);
    }

    void show(List<Compared> compared, Dong income) {
        parts.removeAll();
        var total = compared.stream().map(part -> part.before().once(income)).reduce(BigDecimal.ZERO, BigDecimal::add);
        setVisible(total.signum() > 0);
        if (total.signum() == 0) {
            return;
        }
        compared.stream()
                .filter(part -> part.before().once(income).signum() > 0)
                .sorted(Comparator.comparing((Compared part) -> part.before().once(income))
                        .reversed())
                .forEach(part -> parts.add(line(part, income, total)));
    }

    private ListItem line(Compared part, Dong income, BigDecimal total) {
        var was = share(part.before().once(income), total);
        var is = share(part.after().map(left -> left.once(income)).orElse(BigDecimal.ZERO), total);
        var name =
                new Span(words.part(part.before().key()) + " " + part.before().text());
        name.addClassName("plan-picture-name");
        var bars = new Div(bar("plan-picture-before", was), bar("plan-picture-after", is));
        bars.addClassName("plan-picture-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        var figures = new Span(words.say("plan.picture.share", Formats.percent(was), Formats.percent(is)));
        figures.addClassName("figure");
        return new ListItem(name, bars, figures);
    }

    private static Span bar(String look, BigDecimal percent) {
        var bar = new Span();
        bar.addClassName(look);
        bar.setWidth(percent.toPlainString() + "%");
        return bar;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal total) {
        return part.multiply(HUNDRED).divide(total, 2, RoundingMode.HALF_UP);
    }
}
