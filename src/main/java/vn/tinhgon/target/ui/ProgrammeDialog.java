package vn.tinhgon.target.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.directive.Directive;
import vn.tinhgon.directive.ui.DirectiveWords;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.ProgrammeData;

/** Asks for a year: its name, its days and the signed documents it stands on. */
class ProgrammeDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param present null for a new one
     * @param directives those to choose from
     * @param record takes what was typed; may refuse at a field
     */
    ProgrammeDialog(
            String title,
            @Nullable Programme present,
            List<Directive> directives,
            Kept kept,
            Consumer<ProgrammeData> record,
            Runnable done) {
        super("programme", kept);
        setHeaderTitle(title);
        var name = text("name", getTranslation("programme.name"), true);
        name.setPlaceholder(getTranslation("programme.name.example"));
        var from = day("from", getTranslation("programme.from"), true);
        from.setHelperText(getTranslation("programme.from.help"));
        var last = day("until", getTranslation("programme.last"), true);
        var basis = new MultiSelectComboBox<Directive>(getTranslation("programme.directives"));
        basis.setItemLabelGenerator(directive -> DirectiveWords.name(this, directive.data()));
        basis.setItems(directives);
        basis.setWidthFull();
        basis.setManualValidation(true);
        basis.setRequiredIndicatorVisible(true);
        basis.setHelperText(getTranslation("programme.directives.help"));
        shownAs("directives", basis);
        if (present != null) {
            name.setValue(present.name());
            from.setValue(present.from());
            last.setValue(present.span().lastDay());
            basis.setValue(new HashSet<>(directives.stream()
                    .filter(directive -> present.directives().contains(directive.id()))
                    .toList()));
        }
        asks(
                getTranslation("action.save"),
                () -> record.accept(new ProgrammeData(
                        name.getValue(),
                        new Period(given("from", from), given("until", last).plusDays(1)),
                        // In the order they are offered, whatever they were clicked in
                        directives.stream()
                                .filter(basis.getValue()::contains)
                                .map(Directive::id)
                                .toList())),
                done,
                name);
    }
}
