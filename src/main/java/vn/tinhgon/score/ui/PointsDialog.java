package vn.tinhgon.score.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.NewPoints;
import vn.tinhgon.unit.UnitRow;

/** Asks how many points units get, and what shows that they are due. A unit whose field is left empty gets none. */
class PointsDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient Map<UnitRow, TextField> points = new LinkedHashMap<>();

    PointsDialog(
            List<UnitRow> units,
            Criterion criterion,
            Kept kept,
            BiConsumer<List<NewPoints>, String> request,
            Runnable done) {
        super("points", kept);
        var one = units.size() == 1;
        var maximum = Formats.plain(criterion.maximum());
        setHeaderTitle(
                one
                        ? getTranslation(
                                "points.enter.title",
                                criterion.code(),
                                units.getFirst().name())
                        : getTranslation("points.enter.many.title", criterion.code(), units.size(), maximum));
        var evidence = area("evidence", getTranslation("points.evidence"), true);
        evidence.setHelperText(getTranslation("points.evidence.help"));
        var fields = new Div();
        fields.addClassName("points-of-units");
        for (var unit : units) {
            var field = text(NewPoints.field(unit.id()), one ? getTranslation("points.points") : unit.name(), one);
            points.put(unit, field);
            fields.add(field);
        }
        if (one) {
            points.values().forEach(field -> field.setHelperText(getTranslation("points.help", maximum)));
        }
        shown(fields);
        asks(getTranslation("points.enter.do"), () -> request.accept(typed(one), evidence.getValue()), done, evidence);
    }

    private List<NewPoints> typed(boolean all) {
        return points.entrySet().stream()
                .filter(each -> all || !each.getValue().getValue().isBlank())
                .map(each -> {
                    var unit = each.getKey().id();
                    return new NewPoints(
                            PointsId.next(),
                            unit,
                            Typed.weight(NewPoints.field(unit), each.getValue().getValue()));
                })
                .toList();
    }
}
