package vn.tinhgon.workflow.ui;

import java.util.List;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.TypedTable;
import vn.tinhgon.workflow.HandlingStep;

/** The steps of a workflow as they are typed: who does what, how long it takes. */
class HandlingTable extends TypedTable<HandlingStep> {

    private static final long serialVersionUID = 1L;

    HandlingTable(Kept kept) {
        super("steps", "workflow.steps.type", "procedure.steps.place", kept);
        begin(List.of("workflow.step", "workflow.doer", "workflow.work", "workflow.hours"));
    }

    @Override
    protected void fields(Line line) {
        line.text("doer", getTranslation("workflow.doer"), "procedure-word");
        line.text("work", getTranslation("workflow.work"), "procedure-long");
        line.text("hours", getTranslation("workflow.hours"), "procedure-number");
    }

    @Override
    protected void fill(Line line, HandlingStep step) {
        line.set("doer", step.doer());
        line.set("work", step.work());
        line.set("hours", typed(step.hours().stripTrailingZeros()));
    }

    @Override
    protected HandlingStep read(Line line) {
        return new HandlingStep(line.text("doer"), line.text("work"), Typed.hours("hours", line.text("hours")));
    }
}
