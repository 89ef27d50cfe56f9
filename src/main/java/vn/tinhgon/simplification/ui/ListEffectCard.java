package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.ListEffect;
import vn.tinhgon.simplification.PlanList;

/** How far a list carries the province towards each goal, and the papers it went with. */
class ListEffectCard extends Section {

    private static final long serialVersionUID = 1L;

    ListEffectCard(Optional<ListEffect> effect, PlanList list, PlanWords words) {
        addClassName("card");
        var heading = effect.map(of -> heading(of, words)).orElseGet(() -> words.say("planList.carries"));
        setAriaLabel(heading);
        add(new H2(heading));
        effect.ifPresentOrElse(
                of -> {
                    var goals = new UnorderedList();
                    of.goals().forEach(goal -> goals.add(new ListItem(said(goal, of, words))));
                    add(goals);
                },
                () -> add(new Paragraph(words.say("planList.carries.nothing"))));
        list.comment()
                .ifPresent(comment -> add(new Paragraph(
                        words.say("planList.comment", Formats.date(comment.since()), Formats.date(comment.until())))));
        list.submission()
                .ifPresent(said -> add(
                        new Paragraph(words.say("planList.submission", said.number(), Formats.date(said.signedOn())))));
        list.decision()
                .ifPresent(said ->
                        add(new Paragraph(words.say("plan.decision", said.number(), Formats.date(said.signedOn())))));
    }

    /** Says as of when the figures are, once they stay so. */
    static String heading(ListEffect effect, PlanWords words) {
        return effect.keptOn()
                .map(day -> words.say("planList.carries.kept", Formats.date(day)))
                .orElseGet(() -> words.say("planList.carries"));
    }

    private static String said(Goal goal, ListEffect effect, PlanWords words) {
        return words.say(
                "planList.carries.goal",
                words.say("plans.goal." + goal.measure()),
                PlanWords.approved(goal, effect.now()),
                PlanWords.approved(goal, effect.then()),
                Formats.plain(goal.threshold()),
                words.say(effect.then().attains(goal) ? "plans.attained" : "plans.notAttained"));
    }
}
