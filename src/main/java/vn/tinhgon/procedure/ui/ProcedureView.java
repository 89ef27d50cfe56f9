package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.BesideProcedure;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.CataloguedProcedure;
import vn.tinhgon.procedure.ProcedureVersion;

/** One procedure: what it asks of whom now, and what decisions have made of it. */
@Route(value = "procedures/:" + ProcedureLinks.PROCEDURE, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./procedures.css")
class ProcedureView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CatalogueService catalogue;
    private final transient List<BesideProcedure> beside;
    private final transient Me me;
    private final transient AsOf asOf;
    private final transient ProcedureWords words = new ProcedureWords(this);

    ProcedureView(CatalogueService catalogue, List<BesideProcedure> beside, Me me, AsOf asOf) {
        this.catalogue = catalogue;
        this.beside = beside;
        this.me = me;
        this.asOf = asOf;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(catalogue.procedure(ProcedureLinks.procedure(event)));
    }

    private void show(CataloguedProcedure procedure) {
        var now = procedure.inForceOn(asOf.day()).orElseGet(procedure::latest);
        title(now.content().name());
        facts(facts(procedure));
        if (me.get().may(Right.RECORD_PROCEDURES)
                && asOf.isToday()
                && procedure.abolishedOn().isEmpty()) {
            var amend = new Button(say("procedure.amend"), click -> ProcedureLinks.amend(procedure.id()));
            amend.addThemeVariants(ButtonVariant.PRIMARY);
            actions(new Button(say("procedure.abolish"), click -> abolish(procedure)), amend);
        } else {
            actions();
        }
        var parts = new ArrayList<Component>();
        parts.add(card("procedure.facts", words.facts(now)));
        parts.add(words.steps(now.content()));
        if (!now.content().papers().isEmpty()) {
            parts.add(words.papers(now.content()));
        }
        beside.forEach(each -> each.of(procedure.id()).ifPresent(parts::add));
        parts.add(card("procedure.history", history(procedure)));
        work(parts.toArray(Component[]::new));
        status(say("procedure.status", procedure.versions().size()));
    }

    private Component[] facts(CataloguedProcedure procedure) {
        var facts = new ArrayList<Component>();
        facts.add(ProcedureLinks.toList(say("procedures.title")));
        facts.add(new Span(procedure.codes().own()));
        procedure.codes().national().ifPresent(code -> facts.add(new Span(code)));
        facts.add(new Span(say("procedure.scope." + procedure.scope())));
        procedure
                .abolishedOn()
                .ifPresent(day -> facts.add(
                        new Badge(Glyph.DASH, Badge.Look.WRONG, say("procedure.abolishedFrom", Formats.date(day)))));
        return facts.toArray(Component[]::new);
    }

    /** The latest first; each earlier one opens to what it said. */
    private Component history(CataloguedProcedure procedure) {
        var list = new Div();
        list.addClassName("procedure-history");
        for (var version : procedure.versions().reversed()) {
            list.add(past(version));
        }
        return list;
    }

    private Component past(ProcedureVersion version) {
        var line = say("procedure.act." + version.act()) + " · " + words.decision(version.decision());
        var by = new Paragraph(say(
                "procedure.enteredBy",
                version.enteredBy().orElse(say("procedure.enteredBefore")),
                Formats.moment(version.enteredAt())));
        by.addClassName("quiet");
        var details = new Details(line, by, words.facts(version), words.steps(version.content()));
        if (!version.content().papers().isEmpty()) {
            details.add(words.papers(version.content()));
        }
        return details;
    }

    private void abolish(CataloguedProcedure procedure) {
        new AbolishDialog(
                        procedure,
                        new Kept(me.get().person(), procedure.id()).inForm("abolish"),
                        decision -> catalogue.abolish(procedure.id(), procedure.version(), decision),
                        () -> {
                            Attempt.done(say("procedure.abolished"));
                            show(catalogue.procedure(procedure.id()));
                        })
                .open();
    }

    private Component card(String heading, Component content) {
        var card = new Div(new H2(say(heading)), content);
        card.addClassNames("card", "procedure-card");
        return card;
    }
}
