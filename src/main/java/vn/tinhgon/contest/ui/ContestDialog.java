package vn.tinhgon.contest.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tinhgon.contest.Cause;
import vn.tinhgon.contest.Contestable;
import vn.tinhgon.contest.NewContest;
import vn.tinhgon.contest.ReportedPeriod;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;

/** Asks which figure is contested, and why. */
class ContestDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final ComboBox<Contestable> about = new ComboBox<>();
    private final ComboBox<ReportedPeriod> period = new ComboBox<>();
    private final Select<Cause> cause = new Select<>();

    /**
     * @param chosen the target that is contested unless another is chosen
     * @param periods those that a target was reported for
     */
    ContestDialog(
            List<Contestable> targets,
            Optional<AssignmentId> chosen,
            Function<AssignmentId, List<ReportedPeriod>> periods,
            Kept kept,
            Consumer<NewContest> contesting,
            Runnable done) {
        super("contest", kept);
        setHeaderTitle(getTranslation("contest.title"));
        shown(new Paragraph(getTranslation("contest.text")));
        about.setLabel(getTranslation("contest.about"));
        about.setItems(targets);
        about.setItemLabelGenerator(target -> target.number() + " " + target.name());
        about.setRequiredIndicatorVisible(true);
        about.setManualValidation(true);
        about.setWidthFull();
        period.setLabel(getTranslation("contest.period"));
        period.setPlaceholder(getTranslation("contest.period.year"));
        period.setItemLabelGenerator(
                each -> Formats.period(each.days().from(), each.days().until()));
        period.setClearButtonVisible(true);
        period.setManualValidation(true);
        period.setWidthFull();
        cause.setLabel(getTranslation("contest.cause"));
        cause.setItems(Cause.values());
        cause.setItemLabelGenerator(each -> getTranslation("contest.cause." + each));
        cause.setRequiredIndicatorVisible(true);
        cause.setManualValidation(true);
        cause.setWidthFull();
        about.addValueChangeListener(target -> period.setItems(Optional.ofNullable(target.getValue())
                .map(each -> periods.apply(each.assignment()))
                .orElse(List.of())));
        shownAs("about", about);
        shownAs("period", period);
        shownAs("cause", cause);
        var words = area("words", getTranslation("contest.words"), true);
        targets.stream()
                .filter(target -> chosen.filter(target.assignment()::equals).isPresent())
                .findFirst()
                .ifPresent(about::setValue);
        asks(
                getTranslation("contest.do"),
                () -> contesting.accept(new NewContest(
                        chosen("about", about.getOptionalValue()).assignment(),
                        period.getOptionalValue().map(ReportedPeriod::id),
                        chosen("cause", cause.getOptionalValue()),
                        words.getValue())),
                done,
                about.isEmpty() ? about : words);
    }

    private static <T> T chosen(String field, Optional<T> value) {
        return value.orElseThrow(() -> Refused.field(field, "contest.refused.notChosen"));
    }
}
