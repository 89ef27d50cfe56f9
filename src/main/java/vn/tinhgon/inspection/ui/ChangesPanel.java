package vn.tinhgon.inspection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.inspection.TrailRow;
import vn.tinhgon.platform.ui.Formats;

/** What a row of the trail changed, before and after side by side. */
class ChangesPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient TrailWords words;

    ChangesPanel(TrailWords words) {
        this.words = words;
        addClassNames("card", "audit-changes");
        getElement().setAttribute("aria-label", getTranslation("audit.changes"));
        add(new Paragraph(getTranslation("audit.choose")));
    }

    void show(TrailRow row) {
        removeAll();
        add(new H2(words.what(row)));
        add(new Paragraph(Stream.of(words.who(row), words.capacity(row), Formats.moment(row.at()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "))));
        if (row.changes().isEmpty()) {
            add(new Paragraph(getTranslation("audit.nothingChanged")));
        } else {
            add(table(row));
        }
        var hash = new Div(getTranslation("audit.hash", Long.toString(row.number()), TrailView.shortened(row.hash())));
        hash.addClassName("quiet");
        hash.setTitle(row.hash());
        add(hash);
    }

    private NativeTable table(TrailRow row) {
        var table = new NativeTable();
        var head = new NativeTableRow(header("audit.field"), header("audit.before"), header("audit.after"));
        table.getHead().add(head);
        for (var change : row.changes()) {
            var name = new NativeTableHeaderCell(words.field(change.name()));
            name.getElement().setAttribute("scope", "row");
            table.getBody()
                    .add(new NativeTableRow(
                            name,
                            new NativeTableCell(change.before().orElse(Formats.NONE)),
                            new NativeTableCell(change.after().orElse(Formats.NONE))));
        }
        return table;
    }

    private NativeTableHeaderCell header(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
