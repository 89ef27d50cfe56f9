package vn.tinhgon.report;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.Reach;
import vn.tinhgon.progress.RollUp;
import vn.tinhgon.progress.RollUpService;

/**
 * Figures of a period put together as a report. Whoever wrote down what a report is of, each reader has in it the units that they
 * read, and no others: a unit's people their own with its states, everybody else what is approved.
 */
@Service
public class ReportService {

    private final LineStore lines;
    private final ReportSubjectStore subjects;
    private final ProgressService progress;
    private final RollUpService rollUps;
    private final Me me;

    ReportService(
            LineStore lines, ReportSubjectStore subjects, ProgressService progress, RollUpService rollUps, Me me) {
        this.lines = lines;
        this.subjects = subjects;
        this.progress = progress;
        this.rollUps = rollUps;
        this.me = me;
    }

    /**
     * A page of a report: by target, then by unit, then in the order of time.
     *
     * @param last the last of its periods
     * @throws NotFound when this province has no such period
     * @throws Refused at {@code period} that is of another frequency
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<ReportLine> lines(ReportTerms terms, PeriodId last, Slice slice) {
        return lines.page(reading(terms, last), slice);
    }

    /** How many {@link #lines} there are. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int count(ReportTerms terms, PeriodId last) {
        return lines.count(reading(terms, last));
    }

    /**
     * What the units of a report together come to, by target; none for a unit's own people, who read one unit.
     *
     * @throws NotFound when this province has no such period
     * @throws Refused at {@code period} that is of another frequency
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<ReportTotal> totals(ReportTerms terms, PeriodId last) {
        return totals(reading(terms, last));
    }

    /**
     * All lines of a report, one after the other as the database gives them: {@code reader} takes each before the next is
     * read, and is done with them when it returns.
     *
     * @throws NotFound when this province has no such period
     * @throws Refused at {@code period} that is of another frequency
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public void read(ReportTerms terms, PeriodId last, LineReader reader) throws IOException {
        try (var all = lines.stream(reading(terms, last))) {
            reader.read(all);
        }
    }

    /** What the programme of a period is reported under, the first named first. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<ReportBasis> bases(PeriodId period) {
        return subjects.bases(progress.period(period).programme());
    }

    /**
     * Targets of the programme of a period, by number: all, or those of one's own unit.
     *
     * @throws NotFound when this province has no such period
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<ChoosableTarget> targets(PeriodId period) {
        return subjects.targets(me.get().scope(), progress.period(period).programme());
    }

    private Reading reading(ReportTerms terms, PeriodId last) {
        var period = progress.period(last);
        if (period.frequency() != terms.frequency()) {
            throw Refused.field("period", "report.refused.period");
        }
        var scope = me.get().scope();
        return new Reading(
                period,
                terms.stretch(),
                terms.targets(),
                lines.units(terms.whose()),
                scope,
                scope instanceof Scope.Unit);
    }

    private List<ReportTotal> totals(Reading reading) {
        var year = rolled(reading, Reach.YEAR_TO_DATE).stream().collect(toMap(RollUp::target, each -> each));
        return rolled(reading, Reach.PERIOD).stream()
                .map(each -> new ReportTotal(each, Optional.ofNullable(year.get(each.target()))))
                .toList();
    }

    private List<RollUp> rolled(Reading reading, Reach reach) {
        return rollUps.among(reading.last().id(), reading.units(), reach).stream()
                .filter(each -> reading.targets().isEmpty() || reading.targets().contains(each.target()))
                .toList();
    }
}
