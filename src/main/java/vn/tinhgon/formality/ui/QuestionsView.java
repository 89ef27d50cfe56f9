package vn.tinhgon.formality.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.formality.FormalityService;
import vn.tinhgon.formality.Question;
import vn.tinhgon.formality.QuestionFilter;
import vn.tinhgon.formality.QuestionFilter.Which;
import vn.tinhgon.formality.Rule;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** «Dấu hiệu cần hỏi»: what looks merely formal, each as a question with its numbers, and what was answered (UC-031). */
@Route(value = "questions", layout = Shell.class)
@May(Right.READ_QUESTIONS)
@CssImport("./plans.css")
class QuestionsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient FormalityService formality;
    private final transient Me me;
    private final transient AsOf asOf;
    private final transient QuestionWords words = new QuestionWords(this);
    private final Select<Rule> rule = new Select<>();
    private final ComboBox<UnitRow> unit = new ComboBox<>();
    private final Select<Which> which = new Select<>();
    private final Grid<Question> grid = new Grid<>();

    QuestionsView(FormalityService formality, UnitService units, Me me, AsOf asOf) {
        this.formality = formality;
        this.me = me;
        this.asOf = asOf;
        var ofProvince = !(me.get().scope() instanceof Scope.Unit);
        title(say("formality.title"));
        facts(new Span(say("formality.facts")));
        columns(ofProvince);
        grid.setItems(new CallbackDataProvider<Question, Void>(
                query -> formality.list(filter(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> formality.count(filter()),
                question -> List.of(question.rule(), question.about().id())));
        work(filters(ofProvince ? units.on(asOf.day()) : List.of()), grid);
        sayHowMany();
    }

    private Div filters(List<UnitRow> units) {
        rule.setLabel(say("formality.filter.rule"));
        rule.setItems(Rule.values());
        rule.setEmptySelectionAllowed(true);
        rule.setEmptySelectionCaption(say("formality.filter.rule.all"));
        rule.setItemLabelGenerator(each -> each == null ? say("formality.filter.rule.all") : words.rule(each));
        which.setLabel(say("formality.filter.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(each -> say("formality.filter.which." + each));
        which.setValue(Which.OPEN);
        unit.setLabel(say("formality.unit"));
        unit.setPlaceholder(say("plans.filter.unit.all"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitRow::name);
        unit.setClearButtonVisible(true);
        unit.setVisible(!units.isEmpty());
        rule.addValueChangeListener(chosen -> show());
        which.addValueChangeListener(chosen -> show());
        unit.addValueChangeListener(chosen -> show());
        var filters = new Div(rule, which, unit);
        filters.addClassName("filters");
        return filters;
    }

    private void columns(boolean ofProvince) {
        grid.setAriaLabel(say("formality.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("formality.empty"));
        grid.addComponentColumn(words::about)
                .setHeader(say("formality.about"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addColumn(Question::unitName)
                .setHeader(say("formality.unit"))
                .setWidth("160px")
                .setFlexGrow(1)
                .setVisible(ofProvince);
        grid.addComponentColumn(question -> new QuestionCard(question, formality, me.get(), asOf.isToday(), this::show))
                .setHeader(say("formality.question"))
                .setWidth("360px")
                .setFlexGrow(4);
        grid.addComponentColumn(this::state)
                .setHeader(say("formality.filter.which"))
                .setWidth("150px")
                .setFlexGrow(0);
    }

    private Badge state(Question question) {
        return question.isOpen()
                ? new Badge(Glyph.QUESTION, Badge.Look.ATTENTION, say("formality.open"))
                : new Badge(Glyph.CHECK, Badge.Look.GREY, say("formality.closed"));
    }

    private QuestionFilter filter() {
        return new QuestionFilter(
                Optional.ofNullable(rule.getValue()), unit.getOptionalValue().map(UnitRow::id), which.getValue());
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("formality.status", formality.count(filter())));
    }
}
