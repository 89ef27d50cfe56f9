package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.announcement.Draft;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.UnitRow;

/** Asks for a ministry's draft and the units to be asked, or for what was recorded of it wrongly and why. */
class DraftDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes a new draft. */
    interface Recording {
        void take(Draft draft, Set<UnitId> asked);
    }

    /** Takes a corrected one. */
    interface Correcting {
        void take(Draft draft, String reason);
    }

    private final TextArea title;
    private final TextField ministry;
    private final DayField receivedOn;
    private final DayField dueOn;

    DraftDialog(List<UnitRow> units, Kept kept, Recording recording, Runnable done) {
        this("recordDraft", "draft.record", kept);
        var asked = units(units);
        asks(getTranslation("draft.record.do"), () -> recording.take(draft(), chosen(asked)), done, title);
    }

    DraftDialog(Draft recorded, Kept kept, Correcting correcting, Runnable done) {
        this("correctDraft", "draft.correct", kept);
        title.setValue(recorded.title());
        ministry.setValue(recorded.ministry());
        receivedOn.setValue(recorded.receivedOn());
        dueOn.setValue(recorded.dueOn());
        var reason = area("reason", getTranslation("announcement.reason"), true);
        asks(getTranslation("announcement.correct.do"), () -> correcting.take(draft(), reason.getValue()), done, title);
    }

    private DraftDialog(String form, String heading, Kept kept) {
        super(form, kept);
        setHeaderTitle(getTranslation(heading));
        shown(new Paragraph(getTranslation("draft.record.text")));
        title = area("title", getTranslation("draft.title"), true);
        ministry = text("ministry", getTranslation("draft.ministry"), true);
        receivedOn = day("receivedOn", getTranslation("draft.receivedOn"), true);
        dueOn = day("dueOn", getTranslation("draft.dueOn"), true);
    }

    private MultiSelectComboBox<UnitRow> units(List<UnitRow> units) {
        var asked = new MultiSelectComboBox<UnitRow>(getTranslation("draft.units"));
        asked.setItems(units);
        asked.setItemLabelGenerator(UnitRow::name);
        asked.setManualValidation(true);
        asked.setRequiredIndicatorVisible(true);
        asked.setWidthFull();
        return shownAs("units", asked);
    }

    static Set<UnitId> chosen(MultiSelectComboBox<UnitRow> asked) {
        return asked.getValue().stream().map(UnitRow::id).collect(Collectors.toSet());
    }

    private Draft draft() {
        return new Draft(title.getValue(), ministry.getValue(), given("receivedOn", receivedOn), given("dueOn", dueOn));
    }
}
