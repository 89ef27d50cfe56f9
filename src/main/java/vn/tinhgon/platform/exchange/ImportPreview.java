package vn.tinhgon.platform.exchange;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;

/**
 * What taking in a file would come to, before anything is written. All or nothing: with one bad row nothing may be
 * applied.
 *
 * @param lines in the order of the file
 */
public record ImportPreview(List<Line> lines) {

    /** What becomes of a row. */
    public enum Outcome {
        ADD,
        CHANGE,
        END,
        SAME,
        BAD
    }

    /**
     * One row and what it comes to.
     *
     * @param row its number in the file
     * @param about whom or what it is about, in words
     * @param details what it writes; none where it writes nothing
     * @param reasons why it is bad, at least one; none where it is not
     */
    public record Line(int row, Outcome outcome, String about, List<Detail> details, List<Reason> reasons) {

        public Line {
            details = List.copyOf(details);
            reasons = List.copyOf(reasons);
            if ((outcome == Outcome.BAD) == reasons.isEmpty()) {
                throw new IllegalArgumentException("reasons belong to bad rows, and to each: row " + row);
            }
        }

        /** A row that writes {@code details} or, as {@link Outcome#SAME}, nothing. */
        public static Line of(int row, Outcome outcome, String about, List<Detail> details) {
            return new Line(row, outcome, about, details, List.of());
        }

        /** A row that cannot be taken in. */
        public static Line bad(int row, String about, List<Reason> reasons) {
            return new Line(row, Outcome.BAD, about, List.of(), reasons);
        }
    }

    /**
     * A value that is written.
     *
     * @param column code of the column it comes from
     * @param before as shown; empty where there was none
     * @param after as shown; empty where none is left
     */
    public record Detail(String column, String before, String after) {}

    /**
     * Why a row is bad.
     *
     * @param column code of the column to correct; empty where it is the whole row
     * @param key of the sentence in the bundle
     * @param arguments what the sentence names, in its order
     */
    public record Reason(Optional<String> column, String key, List<Object> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }

        /** What a rule refused; the field it names is the column. */
        public static Reason of(Refused refused) {
            return new Reason(refused.field(), refused.key(), refused.arguments());
        }
    }

    public ImportPreview {
        lines = List.copyOf(lines);
    }

    /** How many rows come to {@code outcome}. */
    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** How many rows write something. */
    public int writes() {
        return lines.size() - count(Outcome.SAME) - count(Outcome.BAD);
    }

    /** Whether it may be applied: no row is bad, and there is something to write. */
    public boolean applies() {
        return count(Outcome.BAD) == 0 && writes() > 0;
    }

    /**
     * To be called in the transaction that writes, on the preview worked out anew there.
     *
     * @param shown what the person saw and agreed to
     * @throws Changed when the same file comes to something else by now
     * @throws Refused when a row is bad, or nothing is to be written
     */
    public void mustBe(ImportPreview shown) {
        if (!equals(shown)) {
            throw new Changed("import");
        }
        if (count(Outcome.BAD) > 0) {
            throw new Refused("import.refused.bad", count(Outcome.BAD));
        }
        if (writes() == 0) {
            throw new Refused("import.refused.nothing");
        }
    }
}
