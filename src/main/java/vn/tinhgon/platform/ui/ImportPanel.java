package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.exchange.SheetTable;

/**
 * Takes in a table in four steps, one under the other: the template, the file, what it would come to, and writing it.
 * Nothing is written before the last.
 */
@CssImport("./import.css")
public class ImportPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Importing importing;
    private final ImportFile<SheetTable> file;
    private final ImportOutcome outcome;
    private final Paragraph done = new Paragraph();
    private transient @Nullable SheetTable table;

    /** @param importing what is taken in */
    public ImportPanel(Importing importing) {
        this.importing = importing;
        addClassName("import");
        var columns = importing.columns().stream().map(this::column).toList();
        file = new ImportFile<>((name, content) -> SheetFile.read(content, columns), this::read);
        outcome = new ImportOutcome(importing.columns(), this::apply);
        done.getElement().setAttribute("role", "status");
        done.addClassName("import-done");
        nothingRead();
        add(new ImportTemplate(importing), file, outcome, done);
    }

    private void nothingRead() {
        table = null;
        outcome.clear();
        done.setVisible(false);
    }

    /** A file is there: shows what it comes to, or, at the file, why it comes to nothing. */
    private void read(SheetTable read) {
        nothingRead();
        preview(read);
    }

    private void preview(SheetTable read) {
        new Attempt(this).run(() -> {
            try {
                outcome.show(importing.preview(read));
                table = read;
            } catch (Refused refused) {
                file.refused(refused);
            }
        });
    }

    private void apply(ImportPreview shown) {
        var read = Objects.requireNonNull(table, "nothing was read");
        if (new Attempt(this).run(() -> importing.apply(read, shown))) {
            nothingRead();
            file.clear();
            done.setText(getTranslation(
                    "import.done",
                    Formats.count(shown.count(Outcome.ADD)),
                    Formats.count(shown.count(Outcome.CHANGE)),
                    Formats.count(shown.count(Outcome.END))));
            done.setVisible(true);
        } else {
            // Whatever moved meanwhile is shown now; the file need not be chosen again.
            preview(read);
        }
    }

    /** A template taken in one language is a template in the other. */
    private SheetColumn column(Importing.Column column) {
        var labels = Stream.of(getLocale(), Languages.VIETNAMESE, Languages.ENGLISH)
                .map(locale -> getTranslation(locale, column.key()))
                .distinct()
                .toList();
        return new SheetColumn(column.code(), labels, column.required());
    }
}
