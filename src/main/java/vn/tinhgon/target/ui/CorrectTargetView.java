package vn.tinhgon.target.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.UnitService;

/** Corrects a target. */
@Route(value = "targets/:" + TargetLinks.TARGET + "/correct", layout = Shell.class)
@May(Right.SET_UP_TARGETS)
@CssImport("./targets.css")
class CorrectTargetView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient TargetService targets;
    private final transient UnitService units;
    private final transient TargetLinks links;
    private final transient PortalClock clock;
    private final transient Me me;
    private final Div conflict = new Div();
    private long version;

    CorrectTargetView(TargetService targets, UnitService units, TargetLinks links, PortalClock clock, Me me) {
        this.targets = targets;
        this.units = units;
        this.links = links;
        this.clock = clock;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var target = targets.target(TargetLinks.target(event));
        title(say("target.correct.title", target.number(), target.shortName()));
        facts(links.to(target.id(), say("assign.back")), new Span(say("target.correct.facts")));
        version = target.version();
        var kept = new Kept(me.get().person(), target.id()).inForm("correct").of(version, over -> version = over);
        var form = form(kept, target);
        var save = new Button(say("action.save"), click -> save(target.id(), form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions(save);
        work(conflict, form);
    }

    private TargetForm form(Kept kept, Target target) {
        var form = new TargetForm(kept, units.on(clock.today()));
        form.show(target.data());
        return form;
    }

    private void save(TargetId target, TargetForm form) {
        conflict.removeAll();
        var taken = form.attempt(
                data -> targets.correct(target, version, data), () -> changedMeanwhile(targets.target(target), form));
        if (taken) {
            Attempt.done(say("target.corrected"));
            links.open(target);
        }
    }

    private void changedMeanwhile(Target theirs, TargetForm form) {
        var other = form(new Kept(me.get().person()).inForm("theirs"), theirs);
        conflict.add(new TargetConflict(
                form.differencesTo(other),
                () -> {
                    version = theirs.version();
                    save(theirs.id(), form);
                },
                () -> {
                    version = theirs.version();
                    conflict.removeAll();
                    form.showInstead(theirs.data());
                }));
    }
}
