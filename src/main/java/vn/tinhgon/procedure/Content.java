package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Formats;

/**
 * What a version of a procedure says.
 *
 * @param unit in charge of it
 * @param field as the province groups its procedures: «Hộ tịch», «Đất đai»
 * @param takenInAt where dossiers are handed in
 * @param result what one has in hand at the end
 * @param times a year that each of {@code subjects} goes through it
 * @param figuresOn as of when hours, costs and volume were counted; empty where it is not known
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
        Optional<LocalDate> figuresOn,
        List<WorkStep> steps,
        List<Paper> papers) {

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_BASIS = 4000;
    private static final int LONGEST_PLACE = 500;
    private static final int MOST_STEPS = 100;
    private static final int MOST_SUBJECTS = 100_000_000;
    private static final int MOST_TIMES = 100_000;

    /** All people together have fewer hours; what takes more has a figure too many. */
    private static final BigDecimal MOST_HOURS_A_YEAR = BigDecimal.valueOf(100_000_000_000L);

    private static final BigDecimal MOST_DONG_A_YEAR = BigDecimal.valueOf(1_000_000_000_000_000L);

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

    /**
     * The same, once it can be recorded on {@code today}.
     *
     * @throws Refused at {@code figuresOn} that is after {@code today}; at {@code subjects} where so many take more than
     *     100 billion hours or a million billion đồng a year, which no sum over a province would hold
     */
    Content recordableOn(LocalDate today) {
        figuresOn.filter(day -> day.isAfter(today)).ifPresent(day -> {
            throw Refused.field("figuresOn", "procedure.refused.figuresOn", Formats.date(today));
        });
        if (aYear(hours()).compareTo(MOST_HOURS_A_YEAR) > 0
                || aYear(BigDecimal.valueOf(paid().amount())).compareTo(MOST_DONG_A_YEAR) > 0) {
            throw Refused.field("subjects", "procedure.refused.aYear");
        }
        return this;
    }

    private BigDecimal aYear(BigDecimal once) {
        return once.multiply(BigDecimal.valueOf(times)).multiply(BigDecimal.valueOf(subjects));
    }

    /** How long all steps and papers take together, for one time, as far as they say. */
    public BigDecimal hours() {
        return CostItem.hours(steps).add(CostItem.hours(papers));
    }

    /** What is paid for all steps and papers together, for one time. */
    public Dong paid() {
        return CostItem.paid(steps).plus(CostItem.paid(papers));
    }

    /** «Thời hạn giải quyết»: the calendar days of all steps, as far as they say; 0 where none does. */
    public int days() {
        return steps.stream()
                .flatMap(step -> step.calendarDays().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
