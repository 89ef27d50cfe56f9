package vn.tinhgon.target.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.target.Copied;
import vn.tinhgon.target.LibraryTarget;
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.TargetService;

/** Takes targets of other years over into a programme: their texts stay, their goals are asked for. */
@Route(value = "programmes/:" + TargetLinks.PROGRAMME + "/copy-targets", layout = Shell.class)
@May(Right.SET_UP_TARGETS)
@CssImport("./targets.css")
class CopyTargetsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgrammeService programmes;
    private final transient TargetService targets;
    private final transient Me me;
    private final Button copy = new Button();
    private final Checkbox all = new Checkbox();
    private transient List<CopyLine> shown = List.of();

    CopyTargetsView(ProgrammeService programmes, TargetService targets, Me me) {
        this.programmes = programmes;
        this.targets = targets;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var programme = programmes.programme(TargetLinks.programme(event));
        title(say("target.copy.title"));
        facts(TargetLinks.toList(programme.id(), programme.name()), new Span(say("target.copy.facts")));
        var library = targets.library(programme.id());
        if (library.isEmpty()) {
            work(new Paragraph(say("target.copy.nothing")));
            return;
        }
        show(programme, library);
    }

    private void show(Programme programme, List<LibraryTarget> library) {
        var kept = new Kept(me.get().person(), programme.id()).inForm("copy-targets");
        var lines = library.stream()
                .map(target -> new CopyLine(this, target, kept, this::sayHowMany))
                .toList();
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(click -> copy(programme, lines, kept));
        actions(copy);
        all.setAriaLabel(say("target.copy.all"));
        all.addValueChangeListener(ticked -> lines.forEach(line -> line.chosen.setValue(ticked.getValue())));
        var table = new NativeTable();
        table.setCaptionText(say("target.copy.caption"));
        table.getHead().add(heads());
        lines.forEach(line -> table.getBody().add(line.row()));
        var sheet = new Div(table);
        sheet.addClassNames("sheet", "copy-targets");
        work(sheet);
        shown = lines;
        sayHowMany();
    }

    private void sayHowMany() {
        var chosen = shown.stream().filter(CopyLine::isChosen).count();
        copy.setText(say("target.copy.do", chosen));
        copy.setEnabled(chosen > 0);
        status(say("target.copy.status", shown.size(), chosen));
    }

    private NativeTableRow heads() {
        var heads = new NativeTableRow();
        var tick = new NativeTableHeaderCell(all);
        heads.add(tick);
        for (var key : List.of(
                "target.code", "target.indicator", "target.copy.year", "target.copy.before", "target.copy.goal")) {
            var head = new NativeTableHeaderCell(say(key));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        }
        return heads;
    }

    private void copy(Programme programme, List<CopyLine> lines, Kept kept) {
        var chosen = lines.stream().filter(CopyLine::isChosen).toList();
        var attempt = new Attempt(this);
        chosen.forEach(line -> attempt.with(line.id(), line.goal));
        var done = attempt.run(() -> targets.copy(
                programme.id(), chosen.stream().map(CopyLine::copied).toList()));
        if (done) {
            kept.forget(this);
            Attempt.done(say("target.copied", chosen.size()));
            TargetLinks.openList(programme.id());
        }
    }

    /** A target of the library: whether it is taken over, and what its goal will be. */
    private static final class CopyLine {

        private final LibraryTarget from;
        private final Checkbox chosen = new Checkbox();
        private final TextField goal = new TextField();

        CopyLine(Page on, LibraryTarget from, Kept kept, Runnable changed) {
            this.from = from;
            var name = from.target().shortName();
            chosen.setAriaLabel(on.getTranslation("target.copy.choose", name));
            chosen.addValueChangeListener(ticked -> changed.run());
            goal.setAriaLabel(on.getTranslation("target.copy.goal.of", name));
            goal.setManualValidation(true);
            GoalWords.asks(goal, from.target().judging().measure());
            goal.addClassName("target-goal");
            goal.addValueChangeListener(typed -> {
                if (!typed.getValue().isBlank()) {
                    chosen.setValue(true);
                }
            });
            kept.watch(goal, id());
        }

        String id() {
            return from.target().id().text();
        }

        boolean isChosen() {
            return chosen.getValue();
        }

        Copied copied() {
            return new Copied(from.target().id(), goal.getValue());
        }

        NativeTableRow row() {
            var target = from.target();
            var printed = new Span(target.data().indicator().text());
            printed.addClassName("quiet");
            var name = new Div(new Span(target.shortName()), printed);
            name.addClassName("target-indicator");
            var head = new NativeTableHeaderCell(name);
            head.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow();
            row.add(
                    new NativeTableCell(chosen),
                    new NativeTableCell(target.data().indicator().code()),
                    head,
                    new NativeTableCell(from.year()),
                    new NativeTableCell(GoalWords.goal(goal, target.judging().asGoal())),
                    new NativeTableCell(goal));
            return row;
        }
    }
}
