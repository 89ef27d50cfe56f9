package vn.tinhgon.printed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PrintedFigureId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** The figures that printed reports have of the province and of others: read by all who read figures, never scored. */
@Service
public class PrintedFigureService {

    private static final int LONGEST_REASON = 4000;
    private static final Slice EVERYTHING = new Slice(0, Integer.MAX_VALUE);

    private final PrintedFigureStore figures;
    private final Me me;
    private final Clock clock;

    PrintedFigureService(PrintedFigureStore figures, Me me, Clock clock) {
        this.figures = figures;
        this.me = me;
        this.clock = clock;
    }

    /** The figures in the order in which they were taken over. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<PrintedFigure> list(PrintedFilter filter, Slice slice) {
        return figures.list(filter, slice);
    }

    /** How many {@link #list} there are. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int count(PrintedFilter filter) {
        return figures.count(filter);
    }

    /** All that {@code filter} lets through, for a file: it can be taken in again. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<PrintedFigure> all(PrintedFilter filter) {
        return figures.list(filter, EVERYTHING);
    }

    /**
     * One figure, withdrawn or not.
     *
     * @throws NotFound when this province has none of that id
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public PrintedFigure figure(PrintedFigureId id) {
        return figures.find(id).orElseThrow(() -> new NotFound("printed figure"));
    }

    /**
     * What stands beside the figures of a programme's targets: what was put beside the target itself, or beside that with
     * the same code in another year. A target with nothing beside it is left out.
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public Map<TargetId, List<PrintedFigure>> besideTargetsOf(ProgrammeId programme) {
        return figures.beside(programme);
    }

    /** The same for one target. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<PrintedFigure> beside(TargetId target) {
        return figures.beside(target);
    }

    /**
     * Takes one figure over.
     *
     * @param beside the target beside whose figures it is to stand
     * @throws Refused at {@code indicator_vi} where the same figure of the same report is there already
     * @throws NotFound when this province has no such target
     */
    @May(Right.RECORD_PRINTED_FIGURES)
    @Transactional
    public PrintedFigureId add(PrintedFigureData data, Optional<TargetId> beside) {
        figures.oneAfterTheOther();
        isOnce(data, Optional.empty());
        isOfTheProvince(beside);
        var id = PrintedFigureId.next();
        figures.add(id, data, beside);
        return id;
    }

    /**
     * Corrects what was taken over wrongly; the trail keeps what stood there.
     *
     * @throws NotFound when this province has none of that id, or no such target
     * @throws Refused as {@link #add}, or when it is withdrawn
     * @throws Changed when somebody corrected it after {@code version}
     */
    @May(Right.RECORD_PRINTED_FIGURES)
    @Transactional
    public void correct(PrintedFigureId id, long version, PrintedFigureData data, Optional<TargetId> beside) {
        figures.oneAfterTheOther();
        var present = standing(id);
        if (present.data().equals(data)
                && present.beside().map(PrintedFigure.Beside::target).equals(beside)) {
            return;
        }
        isOnce(data, Optional.of(id));
        isOfTheProvince(beside);
        figures.correct(id, version, data, beside);
    }

    /**
     * Takes a figure back: it stands beside nothing any more, and stays readable among the withdrawn.
     *
     * @throws NotFound when this province has none of that id
     * @throws Refused at {@code reason} where none is given; when it is withdrawn already
     * @throws Changed when somebody corrected it after {@code version}
     */
    @May(Right.RECORD_PRINTED_FIGURES)
    @Transactional
    public void withdraw(PrintedFigureId id, long version, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        standing(id);
        figures.withdraw(id, version, me.get().person(), clock.instant(), why);
    }

    private PrintedFigure standing(PrintedFigureId id) {
        var present = figure(id);
        if (present.withdrawal().isPresent()) {
            throw new Refused("printed.refused.withdrawn");
        }
        return present;
    }

    private void isOnce(PrintedFigureData data, Optional<PrintedFigureId> own) {
        figures.list(PrintedFilter.ALL, EVERYTHING).stream()
                .filter(other -> own.filter(other.id()::equals).isEmpty())
                .filter(other -> other.data().identity().equals(data.identity()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.field(
                            PrintedFigureSheet.INDICATOR,
                            "printed.refused.twice",
                            other.data().text());
                });
    }

    private void isOfTheProvince(Optional<TargetId> target) {
        if (target.filter(id -> !figures.hasTarget(id)).isPresent()) {
            throw new NotFound("target");
        }
    }
}
