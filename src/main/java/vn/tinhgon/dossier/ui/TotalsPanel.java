package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import vn.tinhgon.dossier.DossierPreview;
import vn.tinhgon.dossier.DossierPreview.BrokenTotal;
import vn.tinhgon.dossier.DossierPreview.TakenBefore;
import vn.tinhgon.platform.ui.Formats;

/** What a file says as a whole: its sums, and what does not agree. */
class TotalsPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DossierWords words = new DossierWords(this);

    TotalsPanel() {
        addClassNames("card", "import-step");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    void show(DossierPreview preview) {
        removeAll();
        preview.before().ifPresentOrElse(this::again, () -> totals(preview));
        setVisible(true);
    }

    private void again(TakenBefore before) {
        add(problem(words.say(
                "dossier.again", Formats.moment(before.at()), before.by(), Formats.count(before.rowsRefused()))));
    }

    private void totals(DossierPreview preview) {
        if (!preview.broken().isEmpty()) {
            var list = new UnorderedList();
            preview.broken().forEach(total -> list.add(new ListItem(broken(total))));
            add(problem(words.say("dossier.broken")), list);
        }
        if (!preview.sums().isEmpty()) {
            var key = preview.stated() ? "dossier.sums.agree" : "dossier.sums.unstated";
            add(new Paragraph(
                    words.say(preview.broken().isEmpty() ? key : "dossier.sums.rows", words.sums(preview.sums()))));
        }
        if (!preview.questions().isEmpty()) {
            add(new Paragraph(words.say("dossier.question", String.join("; ", preview.questions()))));
        }
    }

    private String broken(BrokenTotal total) {
        return words.say(
                "dossier.broken.column",
                words.count(total.count()),
                total.stated().map(Formats::count).orElseGet(() -> words.say("dossier.broken.noNumber")),
                Formats.count(total.summed()));
    }

    private static Paragraph problem(String sentence) {
        var problem = new Paragraph(sentence);
        problem.addClassName("import-problem");
        return problem;
    }
}
