package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.unit.Share;

/** How much is taken over: all, a part of unknown size, or so many percent. */
class ShareFields extends Div implements HasValidation {

    private static final long serialVersionUID = 1L;

    private enum Extent {
        WHOLE,
        SOME,
        PERCENT
    }

    private final Select<Extent> extent = new Select<>();
    private final TextField percent = new TextField(getTranslation("succession.percent"));

    ShareFields() {
        addClassName("filters");
        extent.setLabel(getTranslation("succession.share"));
        extent.setItems(Extent.values());
        extent.setItemLabelGenerator(each -> getTranslation("succession.extent." + each));
        extent.setValue(Extent.WHOLE);
        extent.setManualValidation(true);
        percent.setManualValidation(true);
        percent.setVisible(false);
        percent.setWidth("120px");
        extent.addValueChangeListener(chosen -> percent.setVisible(chosen.getValue() == Extent.PERCENT));
        add(extent, percent);
    }

    /** @throws Refused at {@code share} where the percent is no number, or not between 0 and 100 */
    Share share() {
        return switch (extent.getValue()) {
            case WHOLE -> new Share.Whole();
            case SOME -> new Share.SomePart();
            case PERCENT -> percent(percent.getValue().strip());
        };
    }

    private static Share percent(String typed) {
        try {
            return Share.Percent.of(typed);
        } catch (NumberFormatException noNumber) {
            throw Refused.field("share", "succession.refused.percent");
        }
    }

    private HasValidation where() {
        return extent.getValue() == Extent.PERCENT ? percent : extent;
    }

    @Override
    public void setErrorMessage(@Nullable String sentence) {
        where().setErrorMessage(sentence);
    }

    @Override
    public String getErrorMessage() {
        return where().getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        extent.setInvalid(false);
        percent.setInvalid(false);
        where().setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return where().isInvalid();
    }
}
