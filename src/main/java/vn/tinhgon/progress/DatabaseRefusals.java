package vn.tinhgon.progress;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.database.Writes;

/**
 * What the database's own triggers and keys refuse, in the words the service would have used: it has checked before,
 * but somebody may close a period or save the same figure between the check and the write.
 */
final class DatabaseRefusals {

    /** The state of an error that a trigger raises by itself. */
    private static final String SIGNALLED = "45000";

    private DatabaseRefusals() {}

    static void worded(Runnable write) {
        try {
            Writes.orChanged("entry", write);
        } catch (DataAccessException failed) {
            throw worded(failed);
        }
    }

    private static RuntimeException worded(DataAccessException failed) {
        if (!(NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException refusal)
                || !SIGNALLED.equals(refusal.getSQLState())) {
            return failed;
        }
        var message = String.valueOf(refusal.getMessage());
        if (message.contains("closed period")) {
            return new Refused("progress.refused.closed");
        }
        if (message.contains("handed in figure")) {
            return new Refused("evidence.refused.handedIn");
        }
        if (message.contains("earlier figure") || message.contains("decided figure")) {
            return new Changed("entry");
        }
        return message.contains("approved figure") ? EntryState.APPROVED.refusal() : failed;
    }
}
