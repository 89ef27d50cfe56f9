package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.dossier.DossierService;
import vn.tinhgon.dossier.UnitDossiers;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.ui.SuggestedWords;
import vn.tinhgon.unit.UnitService;

/** What files said of one unit, and the figures that its latest counts come to (UC-018). */
@Route(value = "dossiers/of/:" + DossierLinks.UNIT + "?", layout = Shell.class)
@May(Right.READ_PROGRESS)
class UnitDossiersView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DossierService dossiers;
    private final transient UnitService units;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient DossierWords words = new DossierWords(this);

    UnitDossiersView(DossierService dossiers, UnitService units, AsOf asOf, Me me) {
        this.dossiers = dossiers;
        this.units = units;
        this.asOf = asOf;
        this.me = me;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var unit = DossierLinks.unit(event).orElseGet(() -> me.get().unit());
        var name = units.known(List.of(unit)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("unit"))
                .name();
        title(say("dossier.unit.title", name));
        links();
        var rows = dossiers.ofUnit(unit);
        if (rows.isEmpty()) {
            work(new Paragraph(say("dossier.unit.empty")));
            return;
        }
        work(suggested(unit, rows.getFirst()), grid(rows));
        status(say("dossier.unit.status", Formats.count(rows.size())));
    }

    private void links() {
        var shown = new ArrayList<Component>();
        if (!(me.get().scope() instanceof Scope.Unit)) {
            shown.add(new RouterLink(say("nav.dossiers"), DossiersView.class));
        }
        shown.add(new RouterLink(say("dossier.files"), TakenFilesView.class));
        facts(shown.toArray(Component[]::new));
        if (me.get().may(Right.IMPORT_DOSSIERS) && asOf.isToday()) {
            actions(new RouterLink(say("dossier.import"), DossierImportView.class));
        }
    }

    private Component suggested(UnitId unit, UnitDossiers latest) {
        var card = new Div(new H2(say("dossier.suggested", span(latest))));
        card.addClassName("card");
        var suggested = dossiers.suggested(unit, latest.period());
        if (suggested.isEmpty()) {
            card.add(new Paragraph(say("dossier.suggested.none")));
            return card;
        }
        var list = new DescriptionList();
        suggested.forEach(each -> {
            var said = new DescriptionList.Description();
            said.add(new Span(SuggestedWords.of(this, each.figure())));
            list.add(new DescriptionList.Term(say("progress.target", each.number(), each.shortName())), said);
        });
        card.add(new Paragraph(say("dossier.suggested.text")), list);
        return card;
    }

    private Grid<UnitDossiers> grid(List<UnitDossiers> rows) {
        var grid = new Grid<UnitDossiers>();
        grid.setAriaLabel(say("dossier.unit.caption"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(UnitDossiersView::span)
                .setHeader(say("progress.period"))
                .setFrozen(true)
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(row -> say(row.current() ? "dossier.current" : "dossier.replaced", row.number()))
                .setHeader(say("dossier.version"))
                .setWidth("150px")
                .setFlexGrow(0);
        for (var count : DossierCount.takenIn()) {
            grid.addColumn(row -> DossierWords.number(row.counts().of(count)))
                    .setHeader(words.count(count))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("104px")
                    .setFlexGrow(0);
        }
        grid.addColumn(row -> Formats.count(row.details()))
                .setHeader(say("dossier.details"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(CutText.of(row -> say("dossier.from", row.file(), Formats.moment(row.takenAt()), row.takenBy())))
                .setHeader(say("dossier.where"))
                .setWidth("220px")
                .setFlexGrow(1);
        grid.setItems(rows);
        return grid;
    }

    private static String span(UnitDossiers row) {
        return Formats.period(row.span().from(), row.span().until());
    }
}
