package vn.tinhgon.procedure.ui;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.WorkStep;

/** The steps of a procedure as they are typed: who does what, how long it takes, what is paid. */
class StepsTable extends GrowingTable<WorkStep> {

    private static final long serialVersionUID = 1L;

    StepsTable(Kept kept) {
        super("steps", "procedure.steps.type", "procedure.steps.place", kept);
        begin(List.of(
                "procedure.step.number",
                "procedure.step.work",
                "procedure.step.doer",
                "procedure.step.hours",
                "procedure.step.days",
                "procedure.step.service",
                "procedure.step.fee"));
    }

    @Override
    protected void fields(Line line) {
        line.text("work", getTranslation("procedure.step.work"), "procedure-long");
        line.text("doer", getTranslation("procedure.step.doer"), "procedure-word");
        line.text("hours", getTranslation("procedure.step.hours"), "procedure-number");
        line.text("calendarDays", getTranslation("procedure.step.days"), "procedure-number");
        line.text("service", getTranslation("procedure.step.service"), "procedure-amount");
        line.text("fee", getTranslation("procedure.step.fee"), "procedure-amount");
    }

    @Override
    protected void fill(Line line, WorkStep step) {
        line.set("work", step.work());
        line.set("doer", step.doer());
        line.set("hours", step.hours().map(GrowingTable::typed).orElse(""));
        line.set("calendarDays", step.calendarDays().map(String::valueOf).orElse(""));
        line.set("service", typed(step.service()));
        line.set("fee", typed(step.fee()));
    }

    @Override
    protected WorkStep read(Line line) {
        return new WorkStep(
                line.text("doer"),
                line.text("work"),
                Optional.of(Typed.hours("hours", line.text("hours"))),
                Optional.of(line.text("calendarDays"))
                        .filter(text -> !text.isBlank())
                        .map(text -> count("calendarDays", text)),
                amount("service", line.text("service")),
                amount("fee", line.text("fee")));
    }
}
