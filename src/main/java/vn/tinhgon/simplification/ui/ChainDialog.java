package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.PlanChain;
import vn.tinhgon.simplification.PlanChain.Recorder;

/** Asks what plans shall go through until they are approved. */
class ChainDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    ChainDialog(PlanChain present, Kept kept, Consumer<PlanChain> request, Runnable done) {
        super("chain", kept);
        var version = new long[] {present.version()};
        kept.of(present.version(), over -> version[0] = over);
        setHeaderTitle(getTranslation("plan.chain.set"));
        shown(new Paragraph(getTranslation("plan.chain.text")));
        var appraises = new Checkbox(getTranslation("plan.chain.appraises"));
        appraises.setValue(present.appraises());
        keep("appraises", appraises);
        shown(appraises);
        var days = text("commentDays", getTranslation("plan.chain.commentDays"), true);
        days.setHelperText(getTranslation("plan.chain.commentDays.help"));
        days.setValue(String.valueOf(present.commentDays()));
        var recorder = new Select<Recorder>();
        recorder.setLabel(getTranslation("plan.chain.recorder"));
        recorder.setItems(Recorder.values());
        recorder.setItemLabelGenerator(each -> getTranslation("plan.chain.recorder." + each));
        recorder.setValue(present.recorder());
        recorder.setWidthFull();
        keep("recorder", recorder);
        shown(recorder);
        asks(
                getTranslation("action.save"),
                () -> request.accept(new PlanChain(
                        version[0],
                        appraises.getValue(),
                        (int) Math.min(Integer.MAX_VALUE, Typed.count("commentDays", days.getValue())),
                        recorder.getValue())),
                done,
                days);
    }
}
