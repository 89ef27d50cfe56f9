package vn.tinhgon.report.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.assignment.UnitGroup;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.report.ChoosableTarget;
import vn.tinhgon.report.Report;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.Stretch;
import vn.tinhgon.report.Whose;
import vn.tinhgon.unit.UnitRow;

/** Asks what a report is of, and whether it is shared and made as periods close. */
class ReportDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /**
     * What there is to choose from.
     *
     * @param manyUnits whether the reader reads more than their own unit
     * @param mayShare whether they read all of them
     */
    record Choices(
            boolean manyUnits,
            boolean mayShare,
            List<UnitGroup> groups,
            List<UnitRow> units,
            List<ChoosableTarget> targets) {}

    /** Takes what was asked for; may refuse. */
    @FunctionalInterface
    interface Saving {
        void save(ReportTerms terms, boolean shared, boolean atClosing);
    }

    private final Select<Frequency> frequency = new Select<>();
    private final Select<Stretch> stretch = new Select<>();
    private final MultiSelectComboBox<ChoosableTarget> targets = new MultiSelectComboBox<>();
    private final CheckboxGroup<ReportColumn> columns = new CheckboxGroup<>();
    private final Checkbox shared = new Checkbox();
    private final Checkbox atClosing = new Checkbox();

    /**
     * @param present what to begin with
     * @param saved what is changed; empty for a new one
     */
    ReportDialog(
            ReportTerms present, Optional<Report> saved, Choices choices, Kept kept, Saving saving, Runnable done) {
        super("report", kept);
        setHeaderTitle(getTranslation(saved.isPresent() ? "report.change" : "report.new"));
        shown(new Paragraph(getTranslation(choices.manyUnits() ? "report.form.text" : "report.form.text.own")));
        var title = text("title", getTranslation("report.form.title"), true);
        saved.ifPresent(report -> title.setValue(report.terms().title()));
        var whose = new WhoseFields(this, choices.groups(), choices.units(), present.whose());
        if (choices.manyUnits()) {
            shownAs("by", whose.by);
            shownAs("kind", whose.kind);
            shownAs("group", whose.group);
            shownAs("units", whose.units);
        }
        periods(present, choices.targets());
        columns(present);
        shared.setLabel(getTranslation("report.form.shared"));
        shared.setValue(saved.filter(Report::shared).isPresent());
        shared.setVisible(choices.mayShare());
        atClosing.setLabel(getTranslation("report.form.atClosing"));
        atClosing.setValue(saved.filter(Report::atClosing).isPresent());
        atClosing.setVisible(choices.mayShare());
        shownAs("shared", shared);
        shownAs("atClosing", atClosing);
        asks(
                getTranslation("action.save"),
                () -> saving.save(
                        new ReportTerms(
                                title.getValue(),
                                choices.manyUnits() ? whose.value() : new Whose.All(),
                                targets.getValue().stream()
                                        .map(ChoosableTarget::id)
                                        .collect(Collectors.toSet()),
                                frequency.getValue(),
                                stretch.getValue(),
                                columns.getValue()),
                        shared.getValue(),
                        atClosing.getValue()),
                done,
                title);
    }

    private void periods(ReportTerms present, List<ChoosableTarget> all) {
        frequency.setLabel(getTranslation("report.form.frequency"));
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(each -> getTranslation("frequency." + each));
        frequency.setValue(present.frequency());
        stretch.setLabel(getTranslation("report.form.stretch"));
        stretch.setItems(Stretch.values());
        stretch.setItemLabelGenerator(each -> getTranslation("report.stretch." + each));
        stretch.setValue(present.stretch());
        targets.setLabel(getTranslation("report.form.targets"));
        targets.setPlaceholder(getTranslation("report.form.targets.all"));
        targets.setItemLabelGenerator(each -> getTranslation("progress.target", each.number(), each.shortName()));
        targets.setWidthFull();
        offer(all, present.targets());
        frequency.addValueChangeListener(chosen -> offer(all, Set.of()));
        shownAs("frequency", frequency);
        shownAs("stretch", stretch);
        shownAs("targets", targets);
    }

    /** Targets are reported as often as the report has periods. */
    private void offer(List<ChoosableTarget> all, Set<TargetId> chosen) {
        var some = all.stream()
                .filter(each -> each.frequency() == frequency.getValue())
                .toList();
        targets.setItems(some);
        targets.setValue(
                some.stream().filter(each -> chosen.contains(each.id())).collect(Collectors.toSet()));
    }

    private void columns(ReportTerms present) {
        columns.setLabel(getTranslation("report.form.columns"));
        columns.setItems(ReportColumn.values());
        columns.setItemLabelGenerator(each -> getTranslation("report.column." + each));
        columns.setManualValidation(true);
        columns.setValue(present.columns());
        shownAs("columns", columns);
    }
}
