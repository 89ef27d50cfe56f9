package vn.tinhgon.target.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.target.Directive;
import vn.tinhgon.target.Target;

/** How a target is put into words: what is printed as printed, what is the portal's reading marked so. */
public final class TargetWords {

    private TargetWords() {}

    /** The directive, with its number and day or that the published copy leaves them blank. */
    public static String directive(Component on, Directive directive) {
        var number = directive.number().orElse(on.getTranslation("directive.blank"));
        var day = directive.signedOn().map(Formats::date).orElse(on.getTranslation("directive.blank"));
        return directive.number().isEmpty() && directive.signedOn().isEmpty()
                ? on.getTranslation("directive.unnumbered", directive.issuer(), directive.title())
                : on.getTranslation("directive.numbered", directive.issuer(), number, day, directive.title());
    }

    /** «= 100%», marked where the directive prints a bare number. */
    public static Component goalAsRead(Component on, Target target) {
        var goal = new Span(Formats.goal(target.comparison(), target.goal()));
        goal.addClassName("strong");
        return target.comparisonIsRead() ? marked(on, goal) : goal;
    }

    /** «Cộng dồn các kỳ», always marked: no directive prints it. */
    public static Component accumulation(Component on, Target target) {
        return marked(on, new Span(on.getTranslation("accumulation." + target.accumulation())));
    }

    private static Component marked(Component on, Component reading) {
        var marked = new Div(reading, new Badge(Glyph.INFO, Badge.Look.ATTENTION, on.getTranslation("target.reading")));
        marked.addClassName("target-reading");
        return marked;
    }
}
