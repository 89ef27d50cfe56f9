package vn.tinhgon.score.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.PastedInto;
import vn.tinhgon.platform.ui.RowsLeft;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.NewPoints;
import vn.tinhgon.unit.UnitRow;

/** Asks how many points units get, and what shows that they are due. A unit whose field is left empty gets none. */
class PointsDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** The points of a unit: drawn once, so that a request sent twice enters them once. */
    private record Asked(PointsId id, UnitId unit, TextField field) {}

    private final transient List<Asked> asked = new ArrayList<>();

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
            asked.add(new Asked(PointsId.next(), unit.id(), field));
            fields.add(field);
        }
        if (one) {
            asked.forEach(each -> each.field().setHelperText(getTranslation("points.help", maximum)));
        }
        if (!one) {
            takesBlocks(fields, units);
        }
        shown(fields);
        asks(getTranslation("points.enter.do"), () -> request.accept(typed(one), evidence.getValue()), done, evidence);
    }

    private void takesBlocks(Div fields, List<UnitRow> units) {
        var outcome = new Div();
        outcome.getElement().setAttribute("role", "status");
        shown(new Paragraph(getTranslation("points.paste.help")));
        shown(outcome);
        PastedInto.fields(fields, (block, child) -> {
            var pasted = PastedPoints.of(block, units, child);
            outcome.removeAll();
            outcome.add(new Paragraph(
                    getTranslation("points.pasted", pasted.points().size(), put(pasted))));
            if (!pasted.left().isEmpty()) {
                outcome.add(
                        new Paragraph(getTranslation(
                                "points.pasted.left", pasted.left().size())),
                        new RowsLeft(pasted.left()));
            }
        });
    }

    /** Says how many fields had something else in them. */
    private int put(PastedPoints pasted) {
        var replaced = 0;
        for (var each : asked) {
            var points = pasted.points().get(each.unit());
            if (points != null) {
                var before = each.field().getValue();
                replaced += before.isBlank() || before.equals(points) ? 0 : 1;
                Kept.type(each.field(), points);
            }
        }
        return replaced;
    }

    private List<NewPoints> typed(boolean all) {
        return asked.stream()
                .filter(each -> all || !each.field().getValue().isBlank())
                .map(each -> new NewPoints(
                        each.id(),
                        each.unit(),
                        Typed.weight(NewPoints.field(each.unit()), each.field().getValue())))
                .toList();
    }
}
