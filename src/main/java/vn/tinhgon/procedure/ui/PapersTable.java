package vn.tinhgon.procedure.ui;

import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.Paper;

/** The components of a dossier as they are typed. */
class PapersTable extends GrowingTable<Paper> {

    private static final long serialVersionUID = 1L;

    private final transient Map<Line, Select<Paper.Kind>> kinds = new HashMap<>();

    PapersTable(Kept kept) {
        super("papers", "procedure.papers.type", "procedure.papers.place", kept);
        begin(List.of(
                "procedure.step.number",
                "procedure.paper.name",
                "procedure.paper.kind",
                "procedure.paper.originals",
                "procedure.paper.copies",
                "procedure.paper.hours",
                "procedure.paper.service",
                "procedure.paper.replaceable"));
    }

    @Override
    protected void fields(Line line) {
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
        line.text("hours", getTranslation("procedure.paper.hours"), "procedure-number");
        line.text("service", getTranslation("procedure.paper.service"), "procedure-amount");
        line.box("replaceable", getTranslation("procedure.paper.replaceable"));
    }

    @Override
    protected void fill(Line line, Paper paper) {
        line.set("name", paper.name());
        kind(line).setValue(paper.kind());
        line.set("originals", String.valueOf(paper.originals()));
        line.set("copies", String.valueOf(paper.copies()));
        line.set("hours", paper.hours().map(GrowingTable::typed).orElse(""));
        line.set("service", typed(paper.service()));
        line.tick("replaceable", paper.replaceable());
    }

    @Override
    protected Paper read(Line line) {
        return new Paper(
                line.text("name"),
                kind(line).getValue(),
                orNone("originals", line.text("originals")),
                orNone("copies", line.text("copies")),
                line.isTicked("replaceable"),
                Optional.of(line.text("hours")).filter(text -> !text.isBlank()).map(text -> Typed.hours("hours", text)),
                amount("service", line.text("service")));
    }

    private Select<Paper.Kind> kind(Line line) {
        return Objects.requireNonNull(kinds.get(line));
    }

    /** Left empty, none are asked for. */
    private static int orNone(String field, String text) {
        return text.isBlank() ? 0 : count(field, text);
    }
}
