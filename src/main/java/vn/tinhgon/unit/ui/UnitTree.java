package vn.tinhgon.unit.ui;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.unit.UnitFilter;
import vn.tinhgon.unit.UnitLine;
import vn.tinhgon.unit.UnitService;

/**
 * The tree as one scrolls: the lines under one that is opened are read then, some at a time, and each line knows how many
 * stand under it. Where a filter leaves units out it is a list, each with its path.
 */
class UnitTree extends AbstractBackEndHierarchicalDataProvider<UnitLine, Void> {

    private static final long serialVersionUID = 1L;

    private final transient UnitService units;
    private final transient UnitFilter filter;

    UnitTree(UnitService units, UnitFilter filter) {
        this.units = units;
        this.filter = filter;
    }

    @Override
    protected Stream<UnitLine> fetchChildrenFromBackEnd(HierarchicalQuery<UnitLine, Void> query) {
        var slice = new Slice(query.getOffset(), query.getLimit());
        return filter.narrows()
                ? units.matching(filter, slice).stream()
                : units
                        .children(
                                filter.day(),
                                Optional.ofNullable(query.getParent()).map(UnitLine::id),
                                slice)
                        .stream();
    }

    @Override
    public int getChildCount(HierarchicalQuery<UnitLine, Void> query) {
        var parent = Optional.ofNullable(query.getParent());
        if (filter.narrows()) {
            return parent.isPresent() ? 0 : units.countMatching(filter);
        }
        return parent.map(UnitLine::children).orElseGet(() -> units.countChildren(filter.day(), Optional.empty()));
    }

    @Override
    public boolean hasChildren(UnitLine line) {
        return !filter.narrows() && line.children() > 0;
    }

    @Override
    public Object getId(UnitLine line) {
        return line.id();
    }
}
