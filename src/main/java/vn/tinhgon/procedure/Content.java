package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.util.List;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;

/**
 * What a version of a procedure says.
 *
 * @param unit in charge of it
 * @param field as the province groups its procedures: «Hộ tịch», «Đất đai»
 * @param takenInAt where dossiers are handed in
 * @param result what one has in hand at the end
 * @param times a year that each of {@code subjects} goes through it
 */
public record Content(
        UnitId unit,
        String name,
        String field,
        DecidingLevel level,
        OnlineLevel online,
        String legalBasis,
        String takenInAt,
        String result,
        int times,
        int subjects,
        List<WorkStep> steps,
        List<Paper> papers) {

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_BASIS = 4000;
    private static final int LONGEST_PLACE = 500;
    private static final int MOST_STEPS = 100;
    private static final int MOST_SUBJECTS = 100_000_000;
    private static final int MOST_TIMES = 100_000;

    /** @throws Refused at the field that is empty, too long, or out of bounds; at {@code steps} where there are none */
    public Content {
        name = Texts.present("name", name, LONGEST_NAME);
        field = Texts.present("field", field, LONGEST_FIELD);
        legalBasis = Texts.within("legalBasis", legalBasis, LONGEST_BASIS);
        takenInAt = Texts.within("takenInAt", takenInAt, LONGEST_PLACE);
        result = Texts.within("result", result, LONGEST_NAME);
        within("times", times, MOST_TIMES);
        within("subjects", subjects, MOST_SUBJECTS);
        steps = List.copyOf(steps);
        papers = List.copyOf(papers);
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw Refused.field("steps", "procedure.refused.steps", MOST_STEPS);
        }
        if (papers.size() > MOST_STEPS) {
            throw Refused.field("papers", "procedure.refused.tooManyPapers", MOST_STEPS);
        }
    }

    private static void within(String field, int number, int most) {
        if (number < 0 || number > most) {
            throw Refused.field(field, "procedure.refused.volume", most);
        }
    }

    /** How long all steps take together, as far as they say. */
    public BigDecimal hours() {
        return steps.stream().flatMap(step -> step.hours().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is paid for all steps together. */
    public Dong paid() {
        return steps.stream().map(WorkStep::paid).reduce(Dong.ZERO, Dong::plus);
    }
}
