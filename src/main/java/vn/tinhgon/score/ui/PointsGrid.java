package vn.tinhgon.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.score.EnteredPoints;
import vn.tinhgon.score.PointsOfUnit;

/** Where the units of a tier stand with a criterion that is scored by hand. */
class PointsGrid extends Grid<PointsOfUnit> {

    private static final long serialVersionUID = 1L;

    /** @param actions what can be done with the points of a unit */
    PointsGrid(ValueProvider<PointsOfUnit, Component> actions) {
        setAriaLabel(getTranslation("nav.points"));
        addColumn(CutText.of(line -> line.unit().name()))
                .setHeader(getTranslation("leaderboard.unit"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(2);
        addColumn(line -> line.counts().map(PointsGrid::of).orElse(Formats.NONE))
                .setHeader(getTranslation("points.counts"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        addComponentColumn(this::state)
                .setHeader(getTranslation("points.state"))
                .setWidth("300px")
                .setFlexGrow(2);
        addColumn(CutText.of(line -> line.waits()
                        .or(line::returned)
                        .or(line::counts)
                        .map(EnteredPoints::evidence)
                        .orElse("")))
                .setHeader(getTranslation("points.evidence"))
                .setWidth("200px")
                .setFlexGrow(2);
        addComponentColumn(actions)
                .setHeader(getTranslation("points.actions"))
                .setWidth("150px")
                .setFlexGrow(0);
    }

    /** «7,5/10». */
    static String of(EnteredPoints entered) {
        return Formats.plain(entered.points()) + "/" + Formats.plain(entered.maximum());
    }

    private Component state(PointsOfUnit line) {
        return line.waits()
                .map(each -> new Badge(
                        Glyph.HOURGLASS,
                        Badge.Look.ACCENT,
                        getTranslation(
                                "points.waits", of(each), each.enteredByName(), Formats.moment(each.enteredAt()))))
                .or(() -> line.returned()
                        .flatMap(each -> each.decided()
                                .map(said -> new Badge(
                                        Glyph.RETURN,
                                        Badge.Look.ATTENTION,
                                        getTranslation("points.returned", said.by(), said.reason(), of(each))))))
                .or(() -> line.counts()
                        .flatMap(EnteredPoints::decided)
                        .map(said -> new Badge(
                                Glyph.CHECK,
                                Badge.Look.GOOD,
                                getTranslation("points.approved", said.by(), Formats.moment(said.at())))))
                .orElseGet(() -> new Badge(Glyph.RING, Badge.Look.EMPTY, getTranslation("points.notEntered")));
    }
}
