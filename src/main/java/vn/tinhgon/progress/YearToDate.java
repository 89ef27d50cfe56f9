package vn.tinhgon.progress;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Rate;

/** The arithmetic of a year over the figures of its periods. */
public final class YearToDate {

    private YearToDate() {}

    /**
     * What stands for the year by the end of a period: of a stock only that period's own figure, as an earlier one would hide that
     * it is missing.
     *
     * @param figures of periods up to that one, the earliest first
     * @param number of that period
     * @return empty where there is none
     */
    public static Optional<Rate> by(int number, Accumulation accumulation, List<PastFigure> figures) {
        return of(
                accumulation,
                figures.stream()
                        .filter(figure -> accumulation != Accumulation.STOCK || figure.number() == number)
                        .toList());
    }

    /**
     * A flow is summed, beginning anew at the last figure that was cumulative; of a stock and a survey the last stands
     * for the year.
     *
     * @param figures the earliest first
     * @return empty where there is none
     */
    static Optional<Rate> of(Accumulation accumulation, List<PastFigure> figures) {
        return switch (accumulation) {
            case FLOW ->
                figures.stream()
                        .reduce(
                                Optional.<Rate>empty(),
                                (sum, next) -> Optional.of(
                                        next.basis() == Basis.CUMULATIVE
                                                ? next.rate()
                                                : sum.map(next.rate()::plus).orElse(next.rate())),
                                (first, second) -> second);
            case STOCK, SURVEY -> figures.stream().map(PastFigure::rate).reduce((first, later) -> later);
        };
    }
}
