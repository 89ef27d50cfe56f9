package vn.tinhgon.target.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.UnitService;

/** Puts a target into a programme. */
@Route(value = "programmes/:" + TargetLinks.PROGRAMME + "/add-target", layout = Shell.class)
@May(Right.SET_UP_TARGETS)
@CssImport("./targets.css")
class AddTargetView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgrammeService programmes;
    private final transient TargetService targets;
    private final transient UnitService units;
    private final transient TargetLinks links;
    private final transient PortalClock clock;
    private final transient Me me;

    AddTargetView(
            ProgrammeService programmes,
            TargetService targets,
            UnitService units,
            TargetLinks links,
            PortalClock clock,
            Me me) {
        this.programmes = programmes;
        this.targets = targets;
        this.units = units;
        this.links = links;
        this.clock = clock;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var programme = programmes.programme(TargetLinks.programme(event));
        title(say("target.add.title"));
        facts(TargetLinks.toList(programme.id(), programme.name()));
        var form = new TargetForm(
                new Kept(me.get().person(), programme.id()).inForm("add-target"), units.on(clock.today()));
        form.begin(targets.nextNumber(programme.id()));
        var save = new Button(say("target.add.do"), click -> add(programme.id(), form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions(save);
        work(form);
        form.focus();
    }

    /** Goes on only once nothing is kept any longer: a page that is left can no longer forget. */
    private void add(ProgrammeId programme, TargetForm form) {
        var added = new AtomicReference<TargetId>();
        var taken = form.attempt(
                data -> added.set(targets.add(programme, data)), () -> Attempt.notice(this, say("target.changed")));
        if (taken) {
            Attempt.done(say("target.added"));
            Optional.ofNullable(added.get()).ifPresent(links::open);
        }
    }
}
