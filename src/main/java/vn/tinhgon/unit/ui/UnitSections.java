package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.unit.Inherited;
import vn.tinhgon.unit.Succession;
import vn.tinhgon.unit.UnitFacts;
import vn.tinhgon.unit.UnitVersion;
import vn.tinhgon.unit.YearOfWork;

/** The parts of a unit's page. */
class UnitSections {

    /** What stands beside a succession for those who may take it back. */
    interface Withdrawing {
        Component[] of(Succession succession);
    }

    private final UnitFacts facts;
    private final UnitWords words;

    UnitSections(UnitFacts facts, UnitWords words) {
        this.facts = facts;
        this.words = words;
    }

    /** What it is, and how to reach it. */
    Component about() {
        var unit = facts.unit();
        var list = new DescriptionList();
        fact(list, "unit.brief", unit.latest().name().brief());
        fact(list, "unit.code", unit.code().text());
        fact(list, "unit.kind", words.kind(unit.kind()));
        fact(list, "unit.tier", words.tier(unit.kind()));
        fact(list, "unit.from", Formats.date(unit.validity().from()));
        fact(list, "unit.lastDay", words.lastDay(unit.validity()));
        if (unit.validity().until().isPresent()) {
            fact(list, "unit.end.basis", words.basis(unit.endBasis().text()));
        }
        fact(list, "unit.phone", unit.contact().phone());
        fact(list, "unit.email", unit.contact().email());
        fact(list, "unit.address", unit.contact().address());
        return section("unit.about", list);
    }

    private void fact(DescriptionList list, String label, String value) {
        list.add(
                new DescriptionList.Term(words.say(label)),
                new DescriptionList.Description(value.isEmpty() ? Formats.NONE : value));
    }

    /** Its names and places, the latest first. */
    Component versions() {
        var list = new OrderedList();
        facts.unit().versions().reversed().forEach(version -> list.add(new ListItem(version(version))));
        return section("unit.versions", list);
    }

    private Component version(UnitVersion version) {
        var name = new Span(version.name().full());
        name.addClassName("strong");
        var basis = new Span(words.basis(version.basis().text()));
        basis.addClassName("quiet");
        var line = new Div(name, new Span(words.validity(version.validity())));
        version.parent()
                .ifPresent(parent -> line.add(
                        new Span(new Span(words.say("unit.under")), UnitLinks.to(parent, facts.name(parent)))));
        line.add(basis);
        line.addClassName("unit-lines");
        return line;
    }

    /** What came from others, and is not its own work: each year says whose it was. */
    Component inherited() {
        if (facts.inherited().isEmpty()) {
            return section("unit.inherited", new Paragraph(words.say("unit.inherited.none")));
        }
        var list = new UnorderedList();
        facts.inherited().forEach(from -> list.add(new ListItem(inherited(from))));
        return section("unit.inherited", new Paragraph(words.say("unit.inherited.text")), list);
    }

    private Component inherited(Inherited inherited) {
        var from = inherited.from();
        var badge = new Badge(Glyph.RETURN, Badge.Look.GREY, words.say("unit.inherited.badge"));
        var whose = new Span(
                new Span(words.say("unit.inherited.from")),
                UnitLinks.to(from.predecessor(), facts.name(from.predecessor())),
                new Span(", " + words.since(from)));
        var line = new Div(badge, whose);
        inherited.through().ifPresent(by -> line.add(quiet(words.say("unit.inherited.through", facts.name(by)))));
        line.add(
                quiet(words.basis(from.basis().text())),
                years(facts.years(from.predecessor()), "unit.inherited.noWork"));
        line.addClassName("unit-lines");
        return line;
    }

    /** Who has something from it. */
    Component heirs(Withdrawing withdrawing) {
        if (facts.heirs().isEmpty()) {
            return section("unit.heirs", new Paragraph(words.say("unit.heirs.none")));
        }
        var list = new UnorderedList();
        facts.heirs().forEach(heir -> {
            var line = new Div(
                    new Span(
                            UnitLinks.to(heir.successor(), facts.name(heir.successor())),
                            new Span(", " + words.since(heir))),
                    quiet(words.basis(heir.basis().text())));
            line.add(withdrawing.of(heir));
            line.addClassName("unit-lines");
            list.add(new ListItem(line));
        });
        return section("unit.heirs", list);
    }

    /** What it was given itself. */
    Component own() {
        return section("unit.own", years(facts.years(facts.unit().id()), "unit.own.none"));
    }

    private Component years(List<YearOfWork> years, String none) {
        if (years.isEmpty()) {
            return quiet(words.say(none));
        }
        var list = new UnorderedList();
        years.forEach(year -> list.add(new ListItem(
                new Span(words.say(
                        "unit.year",
                        year.programme(),
                        Formats.period(year.from(), year.until()),
                        year.targets().size(),
                        year.approved())),
                quiet(String.join(" · ", year.targets())))));
        list.addClassName("unit-years");
        return list;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    private Component section(String title, Component... content) {
        var section = new Section(new H2(words.say(title)));
        section.add(content);
        section.addClassName("card");
        return section;
    }
}
