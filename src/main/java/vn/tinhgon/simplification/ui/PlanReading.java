package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Compared;
import vn.tinhgon.simplification.CostPart;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.Sheet;

/** A procedure beside its plan for somebody who reads: what goes is struck, what comes is underlined. */
class PlanReading extends Div {

    private static final long serialVersionUID = 1L;

    PlanReading(Sheet sheet, Optional<PlanTalk> talk, PlanWords words) {
        addClassName("plan-work");
        sheet.plan().ifPresent(plan -> add(content(plan, words)));
        var compared = sheet.plan().map(plan -> plan.proposal().compared(sheet.before()));
        Map<Key, Compared> byPart = compared.orElse(List.of()).stream()
                .collect(Collectors.toMap(part -> part.before().key(), Function.identity()));
        var table = new PartsTable(
                sheet.before(),
                sheet.income(),
                sheet.cost(),
                words,
                part -> PlanTalk.beside(talk, part, cells(part, Optional.ofNullable(byPart.get(part.key())), words)));
        table.show(compared, sheet.plan().map(Plan::saving));
        add(table);
        var picture = new CostPicture(words);
        sheet.income()
                .ifPresent(hour -> picture.show(
                        compared.orElseGet(() -> sheet.before().parts().stream()
                                .map(Compared::same)
                                .toList()),
                        hour));
        add(picture);
    }

    private static PartsTable.Cells cells(CostPart part, Optional<Compared> compared, PlanWords words) {
        var after = compared.flatMap(Compared::after);
        if (compared.isPresent() && after.isEmpty()) {
            return new PartsTable.Cells(
                    WordsCompared.gone(part.text()),
                    new Span(words.say("plan.gone")),
                    new Span("0"),
                    new Span(),
                    new Span("0"));
        }
        var said = new WordsCompared(part.text(), after.map(CostPart::text).orElse(part.text()));
        return new PartsTable.Cells(
                said.before(),
                compared.isPresent() ? said.after() : new Span(Formats.NONE),
                figure(after.map(left -> Formats.plain(left.hours()))),
                figure(after.filter(left -> left.days() > 0).map(left -> Formats.count(left.days()))),
                figure(after.map(left -> Formats.count(left.paid().amount()))));
    }

    private static Component figure(Optional<String> text) {
        return new Span(text.orElse(""));
    }

    private static Div content(Plan plan, PlanWords words) {
        var proposal = plan.proposal();
        var action = new Span(words.say("plan.action." + proposal.action()));
        action.addClassName("strong");
        var content = new Div(action, new Span(proposal.content()));
        content.addClassNames("card", "plan-content");
        proposal.into().ifPresent(into -> content.add(PlanLinks.to(into, words.say("plan.into"))));
        proposal.level()
                .ifPresent(
                        to -> content.add(new Paragraph(words.say("plan.level", words.say("procedure.level." + to)))));
        proposal.online()
                .ifPresent(to ->
                        content.add(new Paragraph(words.say("plan.online", words.say("procedure.online." + to)))));
        return content;
    }
}
