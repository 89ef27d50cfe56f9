package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.Proposal;
import vn.tinhgon.simplification.Sheet;

/** A procedure beside its plan for somebody who reads: what goes is struck, what comes is underlined. */
class PlanReading extends Div {

    private static final long serialVersionUID = 1L;

    PlanReading(Sheet sheet, PlanWords words) {
        addClassName("plan-work");
        var proposal = sheet.plan().map(Plan::proposal);
        proposal.ifPresent(said -> add(content(said, words)));
        var before = sheet.procedure().steps();
        var steps = new StepsCompared(before, proposal.map(Proposal::steps).orElse(before));
        var effort = proposal.map(Proposal::effort);
        var table = new BeforeAfter(
                sheet,
                words,
                steps.before(),
                proposal.isPresent() ? steps.after() : new Span(Formats.NONE),
                new Span(effort.map(after -> Formats.plain(after.hours())).orElse(Formats.NONE)),
                new Span(effort.map(after -> Formats.dong(after.other())).orElse(Formats.NONE)));
        table.show(effort, sheet.plan().map(Plan::saving));
        add(table);
    }

    private static Div content(Proposal proposal, PlanWords words) {
        var action = new Span(words.say("plan.action." + proposal.action()));
        action.addClassName("strong");
        var content = new Div(action, new Span(proposal.content()));
        content.addClassNames("card", "plan-content");
        return content;
    }
}
