package vn.tinhgon.walls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.data.provider.HasDataView;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementData;
import com.vaadin.flow.internal.nodefeature.TextNodeMap;
import java.util.ArrayList;
import java.util.List;

/** Everything that a page sends to the browser: words, labels, values, and the rows of its lists. */
final class PageWords {

    private static final int ROWS = 50;

    private final List<Object> found = new ArrayList<>();

    private PageWords() {}

    /** Of the page that is now on screen. */
    static List<Object> shown() {
        var words = new PageWords();
        var ui = UI.getCurrent();
        words.found.add(String.valueOf(ui.getInternals().getTitle()));
        words.read(ui.getElement());
        return words.found;
    }

    private void read(Element root) {
        root.getNode().visitNodeTree(node -> {
            if (node.hasFeature(ElementData.class) || node.hasFeature(TextNodeMap.class)) {
                one(Element.get(node));
            }
        });
    }

    private void one(Element element) {
        if (element.isTextNode()) {
            found.add(element.getText());
            return;
        }
        element.getAttributeNames().forEach(name -> found.add(String.valueOf(element.getAttribute(name))));
        element.getPropertyNames().forEach(name -> found.add(String.valueOf(element.getPropertyRaw(name))));
        element.getComponent().ifPresent(this::rows);
    }

    private void rows(Component component) {
        if (component instanceof Grid<?> grid) {
            cells(grid);
        } else if (component instanceof HasDataView<?, ?, ?> list) {
            list.getGenericDataView().getItems().limit(ROWS).forEach(found::add);
        }
    }

    private <T> void cells(Grid<T> grid) {
        if (!grid.isVisible()) {
            return;
        }
        var rows = new GridTester<Grid<T>, T>(grid);
        for (var row = 0; row < Math.min(rows.size(), ROWS); row++) {
            var item = rows.getRow(row);
            found.add(item);
            grid.getColumns().forEach(column -> {
                if (column.getRenderer() instanceof ComponentRenderer<?, T> renderer) {
                    read(renderer.createComponent(item).getElement());
                }
            });
        }
    }
}
