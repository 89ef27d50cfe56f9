package vn.tinhgon.printed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.printed.PrintedFigure;
import vn.tinhgon.printed.PrintedFigureData;

/** How a figure of a printed report is shown: as printed, with whose it is, of when, and where it is printed. */
public final class PrintedWords {

    /** «2022», «2023-H1», «2023-Q2» */
    private static final Pattern PERIOD = Pattern.compile("([0-9]{4})(?:-([HQ])([1-4]))?");

    private final Component on;

    /** @param on the component whose language the words are in */
    public PrintedWords(Component on) {
        this.on = on;
    }

    /** Printed figures one under the other, to stand beside figures of one's own. */
    public Component list(List<PrintedFigure> figures) {
        var list = new UnorderedList();
        list.addClassName("printed-list");
        figures.forEach(figure -> {
            var data = figure.data();
            var item = new ListItem(text(data), quiet(data.scopeName() + ": " + data.indicator()), quiet(of(data)));
            marks(item, figure);
            list.add(item);
        });
        return list;
    }

    /** The printed words, which are what counts. */
    static Span text(PrintedFigureData data) {
        var text = new Span(data.text());
        text.addClassName("strong");
        return text;
    }

    /** Reference figure, or a ratio that prints otherwise: in words and with an icon. */
    void marks(HasComponents to, PrintedFigure figure) {
        if (!figure.data().scope().isOwn()) {
            to.add(new Badge(Glyph.INFO, Badge.Look.GREY, say("printed.reference")));
        }
        if (figure.data().printsOtherwise()) {
            to.add(new Badge(Glyph.QUESTION, Badge.Look.ATTENTION, otherwise(figure.data())));
        }
    }

    private String otherwise(PrintedFigureData data) {
        var ratio = data.counts()
                .map(counts -> Formats.ratio(counts.numerator(), counts.denominator()))
                .orElse(Formats.NONE);
        return data.asItWouldPrint()
                .map(prints -> say("printed.otherwise", ratio, number(prints) + "%"))
                .orElseGet(() -> say("printed.otherwise.nothing", ratio));
    }

    /** «6 tháng đầu năm 2023, tính đến 21/6/2023. Báo cáo …» */
    String of(PrintedFigureData data) {
        return when(data) + " · " + data.source();
    }

    /** The period in words, and the day. */
    String when(PrintedFigureData data) {
        var period = period(data.period());
        return data.asOf()
                .map(day -> say("printed.asOf.day", Formats.date(day)))
                .map(day -> period.isEmpty() ? day : period + ", " + day)
                .orElse(period.isEmpty() ? Formats.NONE : period);
    }

    private String period(String code) {
        var known = PERIOD.matcher(code);
        if (!known.matches()) {
            return code;
        }
        if (known.group(2) == null) {
            return say("printed.period.year", known.group(1));
        }
        return switch (known.group(2) + known.group(3)) {
            case "H1" -> say("printed.period.firstHalf", known.group(1));
            case "H2" -> say("printed.period.secondHalf", known.group(1));
            case "H3", "H4" -> code;
            default -> say("printed.period.quarter", known.group(3), known.group(1));
        };
    }

    /** «46,10»: with the decimals that are printed. */
    static String number(BigDecimal number) {
        return number.scale() == 0 ? Formats.count(number.longValueExact()) : Formats.decimals(number, number.scale());
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }

    static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    static Div cell(Component... parts) {
        var cell = new Div(parts);
        cell.addClassName("printed-cell");
        return cell;
    }
}
