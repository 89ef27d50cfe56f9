package vn.tinhgon.platform.database;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jooq.Batch;
import org.jooq.Query;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import vn.tinhgon.kernel.Changed;

/** Writes that may meet somebody else's: whoever comes second has written nothing and is told so. */
public final class Writes {

    private Writes() {}

    /**
     * Carries out {@code write}.
     *
     * @param what the domain's word, as {@link Changed} has it
     * @throws Changed when what it adds is there already, or somebody else is writing what it writes
     */
    public static void orChanged(String what, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException | ConcurrencyFailureException somebodyWasFaster) {
            throw new Changed(what);
        }
    }

    /**
     * Changes, or locks, the row that {@code statement} finds by its version or state. A key that another row has is the caller's to
     * word: it is what was typed that is taken.
     *
     * @param what the domain's word, as {@link Changed} has it
     * @throws Changed when it finds none, so it is no longer as it was read, or somebody else is writing it
     */
    public static void foundOrChanged(String what, Query statement) {
        foundOrChanged(what, 1, statement);
    }

    /**
     * The same for statements that change a row each.
     *
     * @throws Changed also when one of them finds none
     */
    public static void foundOrChanged(String what, Batch statements) {
        written(what, () -> IntStream.of(statements.execute()).allMatch(rows -> rows != 0));
    }

    /**
     * The same for {@code rows} at once.
     *
     * @throws Changed also when it finds fewer
     */
    public static void foundOrChanged(String what, int rows, Query statement) {
        written(what, () -> statement.execute() >= rows);
    }

    private static void written(String what, BooleanSupplier write) {
        try {
            if (!write.getAsBoolean()) {
                throw new Changed(what);
            }
        } catch (ConcurrencyFailureException somebodyWasFaster) {
            throw new Changed(what);
        }
    }
}
