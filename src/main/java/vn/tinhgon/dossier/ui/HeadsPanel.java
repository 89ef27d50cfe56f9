package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.dossier.DossierColumn;
import vn.tinhgon.platform.exchange.SheetText;

/** Says what the columns of a file mean: what is known already is said, the rest is asked for, once for good. */
class HeadsPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Runnable said;
    private final transient Map<String, Select<DossierColumn>> meanings = new LinkedHashMap<>();
    private boolean showing;

    /** @param said what follows where all are said, and whenever one is said otherwise */
    HeadsPanel(Runnable said) {
        this.said = said;
        addClassNames("card", "import-step");
        clear();
    }

    void clear() {
        meanings.clear();
        removeAll();
        setVisible(false);
    }

    /** @param remembered of other files, by heads in plain letters */
    void show(List<String> heads, Map<String, DossierColumn> remembered) {
        clear();
        showing = true;
        var fields = new Div();
        fields.addClassName("dossier-heads");
        for (var head : heads) {
            var field = field(head);
            Optional.ofNullable(remembered.get(SheetText.plain(head)))
                    .or(() -> DossierColumn.usual(head))
                    .ifPresent(field::setValue);
            meanings.put(SheetText.plain(head), field);
            fields.add(field);
        }
        showing = false;
        var unsaid = unsaid();
        var rest = new Button(getTranslation("dossier.heads.ignore"), click -> ignoreTheRest());
        rest.setVisible(unsaid > 0);
        var details = new Details(new Span(getTranslation("dossier.heads")), new Div(fields, rest));
        details.setOpened(unsaid > 0);
        add(
                new Paragraph(
                        unsaid > 0
                                ? getTranslation("dossier.heads.unsaid", heads.size(), unsaid)
                                : getTranslation("dossier.heads.known", heads.size())),
                details);
        setVisible(true);
        tell();
    }

    private Select<DossierColumn> field(String head) {
        var field = new Select<DossierColumn>();
        field.setLabel(head);
        field.setItems(DossierColumn.values());
        field.setItemLabelGenerator(column -> getTranslation("dossier.column." + column));
        field.setPlaceholder(getTranslation("dossier.heads.choose"));
        field.addValueChangeListener(chosen -> tell());
        return field;
    }

    private void ignoreTheRest() {
        showing = true;
        meanings.values().stream().filter(Select::isEmpty).forEach(field -> field.setValue(DossierColumn.IGNORED));
        showing = false;
        tell();
    }

    private void tell() {
        if (!showing && unsaid() == 0) {
            said.run();
        }
    }

    private long unsaid() {
        return meanings.values().stream().filter(Select::isEmpty).count();
    }

    /** By heads in plain letters. */
    Map<String, DossierColumn> meanings() {
        var all = new LinkedHashMap<String, DossierColumn>();
        meanings.forEach((head, field) -> field.getOptionalValue().ifPresent(column -> all.put(head, column)));
        return all;
    }
}
