package vn.tinhgon.workflow;

import java.math.BigDecimal;
import java.util.List;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/** What a workflow says: what it is called, and who does what in it. */
public record Handling(String name, List<HandlingStep> steps) {

    private static final int LONGEST_NAME = 1000;
    private static final int MOST_STEPS = 100;

    /** @throws Refused at {@code name} that is empty or too long, at {@code steps} where there are none or above 100 */
    public Handling {
        name = Texts.present("name", name, LONGEST_NAME);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw Refused.field("steps", "procedure.refused.steps", MOST_STEPS);
        }
    }

    /** How long all steps take together. */
    public BigDecimal hours() {
        return steps.stream().map(HandlingStep::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
