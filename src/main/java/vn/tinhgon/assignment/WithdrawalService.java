package vn.tinhgon.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.assignment.GivingStore.NewGoal;
import vn.tinhgon.assignment.WithdrawalStore.Asked;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;

/**
 * Takes targets back that were given by mistake, for as long as nobody has recorded a figure and no closed period owes
 * one. The withdrawal is recorded; the target can be given to the unit again.
 */
@Service
public class WithdrawalService {

    private static final int LONGEST_REASON = 1000;

    private final WithdrawalStore withdrawals;
    private final GivingStore giving;
    private final Me me;
    private final AsOf asOf;

    WithdrawalService(WithdrawalStore withdrawals, GivingStore giving, Me me, AsOf asOf) {
        this.withdrawals = withdrawals;
        this.giving = giving;
        this.me = me;
        this.asOf = asOf;
    }

    /** From whom a target was taken back, and why; the latest first. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<Withdrawn> ofTarget(TargetId target) {
        return withdrawals.ofTarget(target, asOf.day());
    }

    /**
     * Takes targets back from units, all of them or none.
     *
     * @throws Refused at {@code reason}, when it is blank or longer than 1000 characters; where somebody has reported on
     *     one of them, or a closed period owes a figure
     * @throws Changed when somebody changed or took back one of them meanwhile
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void withdraw(Collection<AssignmentVersion> given, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        takeBack(given, why);
    }

    /**
     * Undoes a whole action at once: what was new is taken back, a changed goal is set back by a new version.
     *
     * @param reason said of each
     * @throws Refused as {@link #withdraw}; where somebody has typed a figure since a goal was changed; where no
     *     period is left that a goal could be set back for
     * @throws Changed when somebody changed a part of it meanwhile
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void undo(Handout done, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        giving.oneAfterTheOther(done.programme());
        takeBack(done.added(), why);
        notReportedSince(done.changed());
        giving.touch(done.changed());
        giving.addGoals(goalsBefore(done, why));
    }

    /** A figure typed under a goal is judged by it: its unit has seen it, so it is changed back with a word, not undone. */
    private void notReportedSince(List<AssignmentVersion> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var reported = withdrawals.reportedSinceTheGoal(
                changed.stream().map(AssignmentVersion::id).toList());
        if (reported > 0) {
            throw new Refused("assignment.refused.reportedSince", reported);
        }
    }

    private List<NewGoal> goalsBefore(Handout done, String why) {
        var ids = done.changed().stream().map(AssignmentVersion::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var before = giving.goalsBefore(ids);
        var days = giving.firstOpenDays(done.programme());
        return ids.stream()
                .map(id -> {
                    var goal = Optional.ofNullable(before.get(id)).orElseThrow(() -> new Changed("assignment"));
                    var from = Optional.ofNullable(days.get(goal.frequency()))
                            .orElseThrow(() -> new Refused("assignment.refused.allClosed"));
                    return new NewGoal(id, goal.goal(), from, why);
                })
                .toList();
    }

    private void takeBack(Collection<AssignmentVersion> given, String why) {
        if (given.isEmpty()) {
            return;
        }
        var ids = given.stream().map(AssignmentVersion::id).toList();
        // Whoever closes a period or assigns waits, and is waited for: what is looked at now is still so when it is
        // written.
        withdrawals.asked(ids).stream().map(Asked::programme).distinct().forEach(giving::oneAfterTheOther);
        var present =
                withdrawals.asked(ids).stream().collect(Collectors.toMap(Asked::id, Function.identity(), (a, b) -> a));
        given.forEach(one -> isAt(present, one));
        refuseIf(present, Asked::reported, "assignment.refused.reported");
        refuseIf(present, Asked::owed, "assignment.refused.owed");
        withdrawals.add(ids, why, me.get().person());
    }

    private static void isAt(Map<AssignmentId, Asked> present, AssignmentVersion read) {
        var now = present.get(read.id());
        if (now == null || now.version() != read.version()) {
            throw new Changed("assignment");
        }
    }

    private static void refuseIf(Map<AssignmentId, Asked> present, Function<Asked, Boolean> stands, String key) {
        var count = present.values().stream().filter(stands::apply).count();
        if (count > 0) {
            throw new Refused(key, count);
        }
    }
}
