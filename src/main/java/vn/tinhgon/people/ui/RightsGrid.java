package vn.tinhgon.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import vn.tinhgon.people.Grant;
import vn.tinhgon.platform.ui.Formats;

/** Somebody's rights over time, the latest first: as what, when, by whom and on what basis. */
class RightsGrid extends Grid<Grant> {

    private static final long serialVersionUID = 1L;

    private final transient Instant now;

    RightsGrid(List<Grant> rights, Instant now) {
        this.now = now;
        setAriaLabel(getTranslation("person.rights"));
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        setEmptyStateText(getTranslation("people.held.none"));
        addColumn(grant -> RightWords.capacity(this, grant))
                .setHeader(getTranslation("grant.capacity"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(2);
        addComponentColumn(grant -> RightWords.state(this, grant, now))
                .setHeader(getTranslation("grant.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        addColumn(grant -> RightWords.time(this, grant))
                .setHeader(getTranslation("grant.time"))
                .setWidth("170px")
                .setFlexGrow(0);
        addComponentColumn(this::given)
                .setHeader(getTranslation("grant.given"))
                .setWidth("200px")
                .setFlexGrow(1);
        addComponentColumn(this::ended)
                .setHeader(getTranslation("grant.ended"))
                .setWidth("160px")
                .setFlexGrow(1);
        setItems(rights);
    }

    /** Puts a button beside each right that goes on. */
    void endable(Consumer<Grant> end) {
        addComponentColumn(grant -> {
                    if (grant.at(now) == Grant.State.ENDED) {
                        return new Span();
                    }
                    var button = new Button(getTranslation("grant.end"), click -> end.accept(grant));
                    button.addThemeVariants(ButtonVariant.SMALL);
                    button.setAriaLabel(getTranslation("grant.end.which", RightWords.capacity(this, grant)));
                    return button;
                })
                .setHeader(getTranslation("grant.action"))
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private Component given(Grant grant) {
        var by = grant.givenBy().orElseGet(() -> getTranslation("audit.system"));
        return lines(grant.basis(), getTranslation("grant.by", by, Formats.moment(grant.givenAt())));
    }

    private Component ended(Grant grant) {
        return grant.endBasis()
                .map(why -> lines(why, grant.endedBy().orElseGet(() -> getTranslation("audit.system"))))
                .orElseGet(() -> new Div(new Span(Formats.NONE)));
    }

    private static Div lines(String strong, String quiet) {
        var second = new Span(quiet);
        second.addClassName("quiet");
        var cell = new Div(new Span(strong), second);
        cell.addClassName("people-held");
        return cell;
    }
}
