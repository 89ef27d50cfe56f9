package vn.tinhgon.target.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetGroup;

/** How a target is put into words: what is printed as printed, what is the portal's reading marked so. */
public final class TargetWords {

    private TargetWords() {}

    /** What it is grouped under. */
    public static String group(Component on, TargetGroup group) {
        return switch (group) {
            case TargetGroup.OfIndex766 of -> on.getTranslation("target.group." + of);
            case TargetGroup.Own(var name) -> name;
        };
    }

    /** «Trực tuyến ÷ Tiếp nhận»: the counts of dossiers that a figure is made of. */
    public static String dossiers(Component on, DossierRate rate) {
        return on.getTranslation(
                "target.counted.rate",
                on.getTranslation("dossier.count." + rate.numerator()),
                on.getTranslation("dossier.count." + rate.denominator()));
    }

    /** «= 100%», marked where the directive prints a bare number. */
    public static Component goalAsRead(Component on, Target target) {
        var goal = new Span(GoalWords.goal(on, target.judging().asGoal()));
        goal.addClassName("strong");
        return target.printed().leavesTheComparisonOpen() ? marked(on, goal) : goal;
    }

    /** «Cộng dồn các kỳ», always marked: no directive prints it. What is answered leaves nothing to read. */
    public static Component accumulation(Component on, Target target) {
        if (target.judging().measure().kind().isAnswered()) {
            return new Span(on.getTranslation("accumulation.answered"));
        }
        return marked(
                on,
                new Span(on.getTranslation("accumulation." + target.judging().accumulation())));
    }

    private static Component marked(Component on, Component reading) {
        var marked = new Div(reading, new Badge(Glyph.INFO, Badge.Look.ATTENTION, on.getTranslation("target.reading")));
        marked.addClassName("target-reading");
        return marked;
    }
}
