package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.Optional;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.leaderboard.SnapshotRow;
import vn.tinhgon.leaderboard.SnapshotService;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;

/** All that was published of a tier: periods, their versions, and why there is another. */
class SnapshotsGrid extends Grid<SnapshotRow> {

    private static final long serialVersionUID = 1L;

    private final transient SnapshotRow shown;

    SnapshotsGrid(SnapshotService snapshots, SnapshotRow shown) {
        this.shown = shown;
        setAriaLabel(getTranslation("snapshot.versions"));
        setSelectionMode(SelectionMode.NONE);
        setHeight("220px");
        addComponentColumn(this::link)
                .setHeader(getTranslation("snapshot.period"))
                .setWidth("190px")
                .setFlexGrow(1);
        addColumn(row -> getTranslation(
                        "snapshot.paper",
                        row.by().number(),
                        Formats.date(row.by().signedOn())))
                .setHeader(getTranslation("snapshot.number"))
                .setWidth("200px")
                .setFlexGrow(1);
        addColumn(CutText.of(row -> row.by().reason()))
                .setHeader(getTranslation("snapshot.reason.head"))
                .setWidth("220px")
                .setFlexGrow(2);
        var tier = shown.tier();
        setItems(new CallbackDataProvider<SnapshotRow, Void>(
                query -> snapshots.list(tier, new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> snapshots.count(tier),
                SnapshotRow::id));
    }

    private Component link(SnapshotRow row) {
        var link = LeaderboardLinks.published(
                row.tier(),
                Optional.of(row.id()),
                getTranslation(
                        "snapshot.version",
                        Formats.period(row.reached().from(), row.reached().until()),
                        row.version()));
        if (row.id().equals(shown.id())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
