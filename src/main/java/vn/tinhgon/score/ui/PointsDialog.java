package vn.tinhgon.score.ui;

import java.math.BigDecimal;
import java.util.function.BiConsumer;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.score.Criterion;

/** Asks how many points a unit gets, and what shows that they are due. */
class PointsDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    PointsDialog(String unit, Criterion criterion, Kept kept, BiConsumer<BigDecimal, String> request, Runnable done) {
        super("points", kept);
        setHeaderTitle(getTranslation("points.enter.title", criterion.code(), unit));
        var points = text("points", getTranslation("points.points"), true);
        points.setHelperText(getTranslation("points.help", Formats.plain(criterion.maximum())));
        var evidence = area("evidence", getTranslation("points.evidence"), true);
        evidence.setHelperText(getTranslation("points.evidence.help"));
        asks(
                getTranslation("points.enter.do"),
                () -> request.accept(Typed.weight("points", points.getValue()), evidence.getValue()),
                done,
                points);
    }
}
