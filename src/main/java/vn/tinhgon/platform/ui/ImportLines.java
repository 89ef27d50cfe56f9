package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;

/** The rows of a file with what each comes to. */
class ImportLines extends Grid<Line> {

    private static final long serialVersionUID = 1L;

    /** What a column is called, by its code. */
    private final transient Map<String, String> called;

    ImportLines(List<Importing.Column> columns) {
        called = columns.stream()
                .collect(Collectors.toMap(Importing.Column::code, column -> getTranslation(column.key())));
        addClassName("import-lines");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("import.preview"));
        addColumn(line -> Formats.count(line.row()))
                .setHeader(getTranslation("import.row"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("64px")
                .setFlexGrow(0)
                .setFrozen(true);
        addComponentColumn(this::badge)
                .setHeader(getTranslation("import.outcome"))
                .setWidth("124px")
                .setFlexGrow(0);
        addColumn(CutText.of(Line::about))
                .setHeader(getTranslation("import.about"))
                .setWidth("220px")
                .setFlexGrow(1);
        addComponentColumn(this::said)
                .setHeader(getTranslation("import.details"))
                .setWidth("320px")
                .setFlexGrow(3);
    }

    void show(List<Line> lines) {
        setItems(lines);
    }

    static Glyph glyph(Outcome outcome) {
        return switch (outcome) {
            case ADD -> Glyph.PLUS;
            case CHANGE -> Glyph.PENCIL;
            case END -> Glyph.LOCK;
            case SAME -> Glyph.DASH;
            case BAD -> Glyph.CROSS;
        };
    }

    private Badge badge(Line line) {
        var look = switch (line.outcome()) {
            case ADD -> Badge.Look.ACCENT;
            case CHANGE, END -> Badge.Look.ATTENTION;
            case SAME -> Badge.Look.GREY;
            case BAD -> Badge.Look.WRONG;
        };
        return new Badge(glyph(line.outcome()), look, getTranslation("import.outcome." + line.outcome()));
    }

    private Component said(Line line) {
        var said = new Div();
        said.addClassName("import-said");
        line.reasons().forEach(reason -> said.add(new Span(words(reason))));
        line.details().forEach(detail -> said.add(new Span(words(detail))));
        return said;
    }

    private String words(Reason reason) {
        var sentence = getTranslation(reason.key(), reason.arguments().toArray());
        return reason.column()
                .map(column -> getTranslation("import.reason", called(column), sentence))
                .orElse(sentence);
    }

    private String words(Detail detail) {
        var column = called(detail.column());
        if (detail.before().isEmpty()) {
            return getTranslation("import.detail.new", column, detail.after());
        }
        return detail.after().isEmpty()
                ? getTranslation("import.detail.gone", column, detail.before())
                : getTranslation("import.detail.changed", column, detail.before(), detail.after());
    }

    private String called(String column) {
        return called.getOrDefault(column, column);
    }
}
