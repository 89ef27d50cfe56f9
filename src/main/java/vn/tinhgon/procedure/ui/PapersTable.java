package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.Paper;

/** The components of a dossier as they are typed. */
class PapersTable extends GrowingTable<Paper> {

    private static final long serialVersionUID = 1L;

    private final transient Map<Line, Select<Paper.Kind>> kinds = new HashMap<>();

    PapersTable(Kept kept) {
        super("papers", "procedure.papers.type", kept);
        begin(List.of(
                "procedure.step.number",
                "procedure.paper.name",
                "procedure.paper.kind",
                "procedure.paper.originals",
                "procedure.paper.copies",
                "procedure.paper.replaceable"));
    }

    @Override
    void fields(Line line) {
        line.text("name", getTranslation("procedure.paper.name"), "procedure-long");
        var kind = new Select<Paper.Kind>();
        kind.setItems(Paper.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("procedure.paper.kind." + each));
        kind.setValue(Paper.Kind.DOCUMENT);
        kind.addClassName("procedure-word");
        kinds.put(line, kind);
        line.choice("kind", getTranslation("procedure.paper.kind"), kind);
        line.text("originals", getTranslation("procedure.paper.originals"), "procedure-number");
        line.text("copies", getTranslation("procedure.paper.copies"), "procedure-number");
        line.box("replaceable", getTranslation("procedure.paper.replaceable"));
    }

    @Override
    void fill(Line line, Paper paper) {
        line.set("name", paper.name());
        kind(line).setValue(paper.kind());
        line.set("originals", String.valueOf(paper.originals()));
        line.set("copies", String.valueOf(paper.copies()));
        line.tick("replaceable", paper.replaceable());
    }

    @Override
    Paper read(Line line) {
        return new Paper(
                line.text("name"),
                kind(line).getValue(),
                count("originals", line.text("originals")),
                count("copies", line.text("copies")),
                line.isTicked("replaceable"));
    }

    private Select<Paper.Kind> kind(Line line) {
        return Objects.requireNonNull(kinds.get(line));
    }

    /** Left empty, none are asked for. */
    private static int count(String field, String text) {
        return text.isBlank() ? 0 : (int) Math.min(Typed.count(field, text), Integer.MAX_VALUE);
    }
}
