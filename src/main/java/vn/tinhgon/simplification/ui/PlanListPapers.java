package vn.tinhgon.simplification.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.platform.documents.DocumentTable;
import vn.tinhgon.platform.documents.DocumentTable.Column;
import vn.tinhgon.platform.documents.DocumentTable.Line;
import vn.tinhgon.platform.documents.DocumentTable.Row;
import vn.tinhgon.platform.documents.DocumentTable.Total;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.documents.OfficialDocument.Block;
import vn.tinhgon.platform.documents.OfficialDocument.Closing;
import vn.tinhgon.platform.documents.OfficialDocument.Heading;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;
import vn.tinhgon.platform.documents.OfficialDocument.Paragraph;
import vn.tinhgon.platform.documents.OfficialDocument.Title;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Letterheads;
import vn.tinhgon.simplification.ListEffect;
import vn.tinhgon.simplification.ListedPlan;
import vn.tinhgon.simplification.ListedPlans;
import vn.tinhgon.simplification.PlanList;

/**
 * The papers that a list of plans goes with: what units are asked about, what is laid before the chairman, what is annexed to
 * the decision. Numbers and days that nobody has given yet are left open, to be written in.
 */
final class PlanListPapers {

    private final PlanWords words;
    private final ListedPlans of;
    private final PlanList list;

    PlanListPapers(PlanWords words, ListedPlans of) {
        this.words = words;
        this.of = of;
        this.list = of.list().list();
    }

    /** What units are asked about: each plan with what it does, and what it saves. */
    OfficialDocument forComment(Optional<Letterhead> letterhead) {
        var rows = new ArrayList<>(ByUnit.rows(of.plans(), ListedPlan::unitName, this::line));
        rows.add(new Total(
                words.say("planList.papers.total", Formats.count(of.plans().size())), sums(of.plans())));
        return new OfficialDocument(
                letterhead,
                Title.of(
                        words.say("planList.papers.list"),
                        list.terms().title(),
                        list.comment()
                                .map(days -> words.say(
                                        "planList.comment", Formats.date(days.since()), Formats.date(days.until())))
                                .orElse("")),
                List.of(new DocumentTable(
                        ByUnit.columns(words, Column.text(words.say("plan.form.content"), 40)), rows)),
                Optional.empty(),
                true);
    }

    private Line line(int number, ListedPlan plan) {
        return new Line(List.of(
                String.valueOf(number),
                plan.code(),
                plan.name(),
                words.doings(plan.doings()),
                plan.content(),
                Formats.count(plan.saving().before().amount()),
                Formats.count(plan.saving().after().amount()),
                Formats.count(plan.saving().amount().amount()),
                PlanWords.percent(plan.saving())));
    }

    private static List<String> sums(List<ListedPlan> plans) {
        return ByUnit.sums(
                ByUnit.sum(plans.stream().map(plan -> plan.saving().before()).toList()),
                ByUnit.sum(plans.stream().map(plan -> plan.saving().amount()).toList()));
    }

    /**
     * What is laid before whoever signs: sums by unit, and how far the list carries the province.
     *
     * @param addressee «Chủ tịch UBND tỉnh Hưng Yên»
     * @param basis the directive's number and date; may be empty
     */
    OfficialDocument submission(Letterhead letterhead, String addressee, String basis, Optional<ListEffect> effect) {
        var blocks = new ArrayList<Block>();
        var units = units();
        if (!basis.isBlank()) {
            blocks.add(new Paragraph(words.say("planList.papers.basis", basis)));
        }
        blocks.add(new Paragraph(words.say(
                "planList.papers.drawnUp",
                words.say(
                        "planList.papers.scope." + list.terms().scope(),
                        String.valueOf(list.terms().year())),
                letterhead.issuer(),
                Formats.count(of.plans().size()),
                Formats.count(units.size()))));
        list.comment()
                .ifPresent(days -> blocks.add(new Paragraph(words.say(
                        "planList.papers.commented",
                        Formats.date(days.since()),
                        Formats.date(days.until()),
                        of.plans().stream().mapToInt(ListedPlan::comments).sum(),
                        of.list().unanswered()))));
        blocks.add(new Heading(words.say("planList.papers.sums")));
        blocks.add(byUnit(units));
        effect.ifPresent(carries -> {
            blocks.add(new Heading(
                    carries.keptOn().isPresent()
                            ? ListEffectCard.heading(carries, words)
                            : words.say("planList.papers.carries")));
            blocks.add(goals(carries));
            blocks.add(new Paragraph(words.say("plans.verdict.both")));
        });
        blocks.add(new Paragraph(words.say("planList.papers.asks", addressee)));
        return new OfficialDocument(
                Optional.of(letterhead),
                new Title(
                        words.say("planList.papers.submission"),
                        words.say("planList.papers.about", list.terms().title()),
                        "",
                        words.say("planList.papers.to", addressee)),
                blocks,
                Optional.of(new Closing(
                        words.say("planList.papers.recipients"),
                        words.say("planList.papers.recipients.lines").lines().toList(),
                        List.of(words.say("planList.papers.signedBy")),
                        "")),
                false);
    }

    private LinkedHashMap<String, List<ListedPlan>> units() {
        var units = new LinkedHashMap<String, List<ListedPlan>>();
        of.plans()
                .forEach(plan -> units.computeIfAbsent(plan.unitName(), name -> new ArrayList<>())
                        .add(plan));
        return units;
    }

    private DocumentTable byUnit(LinkedHashMap<String, List<ListedPlan>> units) {
        var rows = new ArrayList<Row>();
        units.forEach((unit, plans) -> rows.add(new Line(line(unit, plans))));
        rows.add(
                new Total(words.say("planList.papers.sum"), line("", of.plans()).subList(1, 6)));
        return new DocumentTable(
                List.of(
                        Column.text(words.say("plans.head.unit"), 34),
                        Column.figures(words.say("planList.papers.plans"), 12),
                        Column.figures(words.say("plans.head.before"), 20),
                        Column.figures(words.say("plans.paper.after"), 20),
                        Column.figures(words.say("plans.head.saving"), 20),
                        Column.figures(words.say("plans.head.percent"), 12)),
                rows);
    }

    private static List<String> line(String unit, List<ListedPlan> plans) {
        var cells = new ArrayList<String>();
        cells.add(unit);
        cells.add(Formats.count(plans.size()));
        cells.addAll(sums(plans));
        return cells;
    }

    private DocumentTable goals(ListEffect effect) {
        return new DocumentTable(
                List.of(
                        Column.text(words.say("planList.papers.goal"), 34),
                        Column.figures(words.say("planList.papers.threshold"), 20),
                        Column.figures(words.say("planList.papers.now"), 20),
                        Column.figures(words.say("planList.papers.then"), 20),
                        Column.text(words.say("planList.papers.verdict"), 14)),
                effect.goals().stream()
                        .<Row>map(goal -> new Line(List.of(
                                words.say("plans.goal." + goal.measure()),
                                Formats.plain(goal.threshold()) + "%",
                                PlanWords.approved(goal, effect.now()),
                                PlanWords.approved(goal, effect.then()),
                                words.say(effect.then().attains(goal) ? "plans.attained" : "plans.notAttained"))))
                        .toList());
    }

    /** What the decision approves: each plan with what it does, what it says, and what that comes to. */
    OfficialDocument annex() {
        var blocks = new ArrayList<Block>();
        var number = 0;
        for (var plan : of.plans()) {
            var saving = plan.saving();
            blocks.add(new Heading(words.say(
                    "planList.papers.plan", String.valueOf(++number), plan.code(), plan.name(), plan.unitName())));
            blocks.add(new Paragraph(words.say("planList.papers.does", words.doings(plan.doings()))));
            blocks.add(new Paragraph(plan.content()));
            blocks.add(new Paragraph(words.say(
                    "planList.papers.saves",
                    Formats.dong(saving.before()),
                    Formats.dong(saving.after()),
                    Formats.dong(saving.amount()),
                    PlanWords.percent(saving),
                    Formats.count(saving.daysBefore()),
                    Formats.count(saving.daysAfter()))));
        }
        var sums = of.list();
        blocks.add(new Paragraph(words.say(
                "planList.papers.all",
                Formats.count(of.plans().size()),
                Formats.dong(sums.before()),
                Formats.dong(sums.before().minus(sums.saving())),
                Formats.dong(sums.saving()))));
        return new OfficialDocument(
                Optional.empty(),
                Title.of(
                        words.say("planList.papers.annex"),
                        list.terms().title(),
                        list.decision()
                                .map(signed -> words.say(
                                        "planList.papers.annexed",
                                        signed.number(),
                                        Letterheads.dayOfMonth(signed.signedOn()),
                                        Letterheads.month(signed.signedOn()),
                                        String.valueOf(signed.signedOn().getYear())))
                                .orElseGet(() -> words.say("planList.papers.annexed.open"))),
                blocks,
                Optional.empty(),
                false);
    }
}
