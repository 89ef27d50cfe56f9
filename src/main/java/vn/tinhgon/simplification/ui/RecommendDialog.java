package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Recommendation.Asked;
import vn.tinhgon.simplification.Recommendation.Asks;

/** Asks which authority a plan needs, and what is to become of which instrument. */
class RecommendDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextField authority;
    private final RadioButtonGroup<Asks> asks = new RadioButtonGroup<>();
    private final TextArea instrument;

    RecommendDialog(Kept kept, Consumer<Asked> request, Runnable done) {
        super("recommend", kept);
        setHeaderTitle(getTranslation("recommendation.add"));
        shown(new Paragraph(getTranslation("recommendation.text")));
        authority = text("authority", getTranslation("recommendation.authority"), true);
        authority.setPlaceholder(getTranslation("recommendation.authority.hint"));
        asks.setLabel(getTranslation("recommendation.asks"));
        asks.setItems(Asks.values());
        asks.setItemLabelGenerator(each -> getTranslation("recommendation.asks." + each));
        asks.setValue(Asks.AMEND);
        keep("asks", asks);
        shownAs("asks", asks);
        instrument = area("instrument", getTranslation("recommendation.instrument"), true);
        instrument.setHelperText(getTranslation("recommendation.instrument.hint"));
        asks(
                getTranslation("recommendation.add.do"),
                () -> request.accept(new Asked(authority.getValue(), asks.getValue(), instrument.getValue())),
                done,
                authority);
    }
}
