package vn.tinhgon.score.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.score.ScoreClass;
import vn.tinhgon.score.SheetContent;
import vn.tinhgon.score.ShippedSheets;
import vn.tinhgon.target.Target;

/** Asks which sheet that comes with the portal a draft begins with. */
class BeginDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private static final List<Integer> CUTS = List.of(90, 80, 70, 50, 0);

    private enum Shipped {
        TARGETS,
        INDEX_766
    }

    BeginDialog(List<Target> targets, Kept kept, Consumer<SheetContent> request, Runnable done) {
        super("begin", kept);
        setHeaderTitle(getTranslation("scoreSheet.begin.title"));
        shown(new Paragraph(getTranslation("scoreSheet.begin.text")));
        var with = new RadioButtonGroup<Shipped>();
        with.setLabel(getTranslation("scoreSheet.begin.with"));
        with.setItems(Shipped.values());
        with.setItemLabelGenerator(each -> getTranslation("scoreSheet.begin." + each));
        with.setValue(Shipped.TARGETS);
        shown(with);
        var name = text("name", getTranslation("scoreSheet.name"), true);
        name.setPlaceholder(getTranslation("scoreSheet.name.example"));
        asks(
                getTranslation("scoreSheet.begin.do"),
                () -> request.accept(content(with.getValue(), name.getValue(), targets)),
                done,
                name);
    }

    private SheetContent content(Shipped shipped, String name, List<Target> targets) {
        return switch (shipped) {
            case TARGETS -> ShippedSheets.ofTargets(name, targets, classes(), getTranslation("scoreSheet.begin.group"));
            case INDEX_766 ->
                ShippedSheets.index766(name, targets, classes(), group -> getTranslation("target.group." + group));
        };
    }

    /** What units are called by convention; the province changes names and cuts. */
    private List<ScoreClass> classes() {
        return CUTS.stream()
                .map(cut -> new ScoreClass(getTranslation("scoreSheet.class." + cut), BigDecimal.valueOf(cut)))
                .toList();
    }
}
