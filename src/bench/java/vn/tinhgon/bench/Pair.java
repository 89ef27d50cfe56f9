package vn.tinhgon.bench;

import java.util.Arrays;
import java.util.Locale;

/** Two ways to the same end, timed in turns so that whatever else the machine does falls on both; medians compared. */
final class Pair {

    /** Something that is timed. */
    interface Work {
        /** What has to be there each time, and is not timed. */
        default void prepare() throws Exception {}

        void once() throws Exception;
    }

    private final int warmUp;
    private final int rounds;

    Pair(int warmUp, int rounds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** A line such as «leaderboard ÷ plain SQL: 1.84 (3.10 ms ÷ 1.68 ms, medians of 200)». */
    String compare(String name, Work ours, Work floor) throws Exception {
        for (var i = 0; i < warmUp; i++) {
            millis(ours);
            millis(floor);
        }
        var our = new double[rounds];
        var their = new double[rounds];
        for (var i = 0; i < rounds; i++) {
            our[i] = millis(ours);
            their[i] = millis(floor);
        }
        return String.format(
                Locale.ROOT,
                "%s: %.3g (%.2f ms ÷ %.2f ms, medians of %d)",
                name,
                median(our) / median(their),
                median(our),
                median(their),
                rounds);
    }

    private static double millis(Work work) throws Exception {
        work.prepare();
        var start = System.nanoTime();
        work.once();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
