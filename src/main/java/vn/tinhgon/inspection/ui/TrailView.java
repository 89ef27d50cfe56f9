package vn.tinhgon.inspection.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import vn.tinhgon.inspection.TrailAction;
import vn.tinhgon.inspection.TrailFilter;
import vn.tinhgon.inspection.TrailRow;
import vn.tinhgon.inspection.TrailService;
import vn.tinhgon.inspection.TrailSubject;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.audit.AuditChain;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;

/** Who did what in the province, and whether the chain of it is whole. */
@Route(value = "audit", layout = Shell.class)
@May(Right.READ_AUDIT)
@CssImport("./audit.css")
class TrailView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient TrailService trail;
    private final transient TrailWords words = new TrailWords(this);
    private final TextField actor = new TextField();
    private final ComboBox<TrailSubject> subject = new ComboBox<>();
    private final ComboBox<TrailAction> action = new ComboBox<>();
    private final DayField from = new DayField(getTranslation("audit.from"));
    private final DayField to = new DayField(getTranslation("audit.to"));
    private final ChangesPanel changes = new ChangesPanel(words);

    TrailView(TrailService trail) {
        this.trail = trail;
        title(say("audit.title"));
        var rows = rows();
        var panel = new Div(grid(rows), changes);
        panel.addClassName("with-panel");
        var chain = trail.chain();
        facts(chainState(chain));
        if (chain.whole()) {
            work(filters(rows), panel);
        } else {
            work(faults(chain), filters(rows), panel);
        }
        status(say("audit.status"));
    }

    private ConfigurableFilterDataProvider<TrailRow, Void, TrailFilter> rows() {
        CallbackDataProvider<TrailRow, TrailFilter> provider = DataProvider.fromFilteringCallbacks(
                query -> trail
                        .rows(query.getFilter().orElse(TrailFilter.ALL), new Slice(query.getOffset(), query.getLimit()))
                        .stream(),
                query -> trail.count(query.getFilter().orElse(TrailFilter.ALL)));
        return provider.withConfigurableFilter();
    }

    private Div filters(ConfigurableFilterDataProvider<TrailRow, Void, TrailFilter> rows) {
        actor.setLabel(say("audit.actor"));
        actor.setClearButtonVisible(true);
        actor.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setLabel(say("audit.subject"));
        subject.setItems(TrailSubject.values());
        subject.setItemLabelGenerator(words::subject);
        subject.setClearButtonVisible(true);
        action.setLabel(say("audit.action"));
        action.setItems(TrailAction.values());
        action.setItemLabelGenerator(words::action);
        action.setClearButtonVisible(true);
        for (var day : new DayField[] {from, to}) {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(change -> rows.setFilter(filter()));
        }
        actor.addValueChangeListener(change -> rows.setFilter(filter()));
        subject.addValueChangeListener(change -> rows.setFilter(filter()));
        action.addValueChangeListener(change -> rows.setFilter(filter()));
        var filters = new Div(actor, subject, action, from, to);
        filters.addClassName("filters");
        return filters;
    }

    private TrailFilter filter() {
        return new TrailFilter(
                actor.getValue(),
                subject.getOptionalValue(),
                action.getOptionalValue(),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(to.getValue()));
    }

    private Grid<TrailRow> grid(ConfigurableFilterDataProvider<TrailRow, Void, TrailFilter> rows) {
        var grid = new Grid<TrailRow>();
        grid.setAriaLabel(say("audit.title"));
        grid.addClassName("audit-grid");
        grid.setEmptyStateText(say("audit.empty"));
        grid.addColumn(row -> Formats.moment(row.at()))
                .setHeader(say("audit.when"))
                .setWidth("130px")
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(words::who)
                .setHeader(say("audit.actor"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(CutText.of(words::capacity))
                .setHeader(say("audit.capacity"))
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addColumn(CutText.of(words::what))
                .setHeader(say("audit.what"))
                .setWidth("240px")
                .setFlexGrow(2);
        grid.setDataProvider(rows);
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(row -> {
            grid.select(row);
            changes.show(row);
        }));
        return grid;
    }

    private Badge chainState(AuditChain.State chain) {
        return chain.whole()
                ? new Badge(
                        Glyph.CHECK,
                        Badge.Look.GOOD,
                        say("audit.chain.whole", Formats.count(chain.links()), shortened(chain.last())))
                : new Badge(
                        Glyph.CROSS,
                        Badge.Look.WRONG,
                        say("audit.chain.broken", chain.faults().size()));
    }

    private UnorderedList faults(AuditChain.State chain) {
        var list = new UnorderedList();
        list.addClassName("audit-faults");
        chain.faults()
                .forEach(fault -> list.add(
                        new ListItem(new Span(say("audit.fault." + fault.kind(), Long.toString(fault.place()))))));
        return list;
    }

    static String shortened(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) + "…" : hash;
    }
}
