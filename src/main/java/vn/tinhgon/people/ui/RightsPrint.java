package vn.tinhgon.people.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import vn.tinhgon.people.Grant;

/** «Ai được làm gì» on paper: all rows, the head of the table again on each sheet. On the screen nothing is seen of it. */
final class RightsPrint {

    private RightsPrint() {}

    /** @param on whose language it is printed in */
    static Html of(Component on, List<Grant> rights) {
        var head = Stream.of(
                        "grant.unit",
                        "grant.role",
                        "person.fullName",
                        "whoMayWhat.may",
                        "grant.time",
                        "grant.standsInFor",
                        "grant.basis")
                .map(key -> cell("th", on.getTranslation(key)))
                .collect(joining());
        var body = rights.stream().map(grant -> row(on, grant)).collect(joining());
        return new Html(
                "<table class='printed'><thead><tr>" + head + "</tr></thead><tbody>" + body + "</tbody></table>");
    }

    private static String row(Component on, Grant grant) {
        return Stream.of(
                        grant.unitName(),
                        on.getTranslation("role." + grant.role()),
                        grant.personName(),
                        on.getTranslation("role." + grant.role() + ".may"),
                        RightWords.time(on, grant),
                        grant.standsInFor().orElse(""),
                        grant.basis())
                .map(text -> cell("td", text))
                .collect(joining("", "<tr>", "</tr>"));
    }

    private static String cell(String tag, String text) {
        return "<" + tag + ">" + HtmlUtils.htmlEscape(text) + "</" + tag + ">";
    }
}
