package vn.tinhgon.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.progress.EntryStore.Written;

/**
 * Saves the lines of a sheet that was typed: one or many with the same number of statements, and a line that cannot be
 * saved keeps no other from being so.
 */
@Component
class Recorder {

    /** The last days before the lock, in which a figure that suddenly fits is asked about. */
    private static final int LAST_DAYS = 3;

    private final EntryStore entries;

    Recorder(EntryStore entries) {
        this.entries = entries;
    }

    /** @param period open to the unit of {@code me} */
    Map<AssignmentId, Recorded> record(Acting me, ReportingPeriod period, LocalDate today, List<Recording> lines) {
        var ids = lines.stream().map(Recording::assignment).toList();
        var assigned = entries.assigned(ids, period);
        var present = entries.present(ids, period.id(), me.person());
        var before = entries.before(ids, period);
        var first = new ArrayList<Written>();
        var again = new ArrayList<Written>();
        var outcomes = new LinkedHashMap<AssignmentId, Recorded>();
        for (var line : lines) {
            var one =
                    new Line(me, period, today, line, assigned.get(line.assignment()), present.get(line.assignment()));
            try {
                var entry = one.entry();
                var odd = Oddness.of(
                        entry.figure(),
                        one.assigned().goal(),
                        Optional.ofNullable(before.get(line.assignment())),
                        period.isNearLockOn(today, LAST_DAYS));
                if (one.isNew(entry)) {
                    (one.isFirst() ? first : again).add(new Written(entry, odd));
                }
                outcomes.put(line.assignment(), new Recorded.Saved(entry, odd));
            } catch (Refused | Changed | NotFound why) {
                outcomes.put(line.assignment(), new Recorded.Turned(why));
            }
        }
        entries.insert(first, "");
        entries.record(again);
        return outcomes;
    }

    /** One line, held against what is there. */
    private record Line(
            Acting me,
            ReportingPeriod period,
            LocalDate today,
            Recording typed,
            @Nullable Owned<Assigned> given,
            @Nullable Entry present) {

        Assigned assigned() {
            if (given == null) {
                throw new NotFound("assignment");
            }
            return given.heldBy(me).due();
        }

        /** What stands after it is saved: the same entry where the same content is sent twice. */
        Entry entry() {
            var held = assigned();
            typed.figure().isRecordable(held.goal(), period.span().lastDay(), today);
            if (present == null) {
                if (typed.seen() != 0) {
                    throw new Changed("entry");
                }
                return Entry.first(held, period.id(), typed.figure(), me.person());
            }
            var same = present.figure().equals(typed.figure());
            if (same && present.state() == EntryState.DRAFT) {
                return present;
            }
            var seen = present.at(typed.seen());
            if (same) {
                throw seen.state().refusal();
            }
            return seen.recorded(EntryVersionId.next(), typed.figure(), me.person());
        }

        boolean isFirst() {
            return present == null;
        }

        boolean isNew(Entry entry) {
            return entry != present;
        }
    }
}
