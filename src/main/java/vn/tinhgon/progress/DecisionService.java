package vn.tinhgon.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** What is said to figures that were handed in: by the head of the unit, by the unit above, by the province. */
@Service
public class DecisionService {

    private static final int LONGEST_REASON = 4000;

    private final PeriodStore periods;
    private final EntryStore entries;
    private final WayUp wayUp;
    private final Me me;
    private final ApplicationEventPublisher events;

    DecisionService(PeriodStore periods, EntryStore entries, WayUp wayUp, Me me, ApplicationEventPublisher events) {
        this.periods = periods;
        this.entries = entries;
        this.wayUp = wayUp;
        this.me = me;
        this.events = events;
    }

    /**
     * Approves a figure: it counts from now on, in the place of the one it corrects, and stays as it is.
     *
     * @throws NotFound when this province has no such entry, or it is another unit's draft
     * @throws Refused when it is not handed in, its period is closed, it is one's own work, not the reader's to decide, or the
     *     day of its milestone was moved since
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.APPROVE_PROGRESS)
    @Transactional
    public Entry approve(EntryId id, long version) {
        var person = me.get().person();
        var entry = entries.get(id, person).readableBy(me.get()).at(version);
        periods.get(entry.period(), entry.unit()).decidable();
        var approved = approvable(entry);
        if (entries.handIns(List.of(id)).stream().anyMatch(EntryStore.HandIn::isJudgedByAnotherDay)) {
            throw new Refused("progress.refused.dayMovedSince");
        }
        approved(List.of(approved));
        return approved;
    }

    /**
     * Approves many figures of a period at once, in the same number of statements as one: those the province has that
     * have nothing odd and the evidence their target asks for. What is not so, was changed meanwhile or is one's own work
     * is left as it was and keeps no other from being approved.
     *
     * @return how many were approved
     * @throws NotFound when this province has no such period
     * @throws Refused when the period is closed, or none of them may be approved so
     */
    @May(Right.APPROVE_PROGRESS)
    @Transactional
    public int approveAll(PeriodId in, List<Seen> seen) {
        if (periods.get(in).isClosed()) {
            throw new Refused("progress.refused.closed");
        }
        var asked = seen.stream().collect(Collectors.toMap(Seen::entry, Seen::version, Math::min));
        var found = entries.get(asked.keySet(), me.get().person());
        var plain = entries.handIns(found.keySet()).stream()
                .filter(EntryStore.HandIn::isPlain)
                .map(EntryStore.HandIn::entry)
                .collect(Collectors.toSet());
        var approved = found.values().stream()
                .flatMap(owned -> owned.ifReadableBy(me.get()).stream())
                .filter(entry -> plain.contains(entry.id())
                        && entry.period().equals(in)
                        && entry.version() == asked.getOrDefault(entry.id(), 0L)
                        && isApprovable(entry))
                .map(Entry::approved)
                .toList();
        if (approved.isEmpty()) {
            throw new Refused("progress.refused.nothingPlain");
        }
        approved(approved);
        return approved.size();
    }

    private boolean isApprovable(Entry entry) {
        try {
            approvable(entry);
            return entry.state() == EntryState.SUBMITTED;
        } catch (Refused somebodyElses) {
            return false;
        }
    }

    private Entry approvable(Entry entry) {
        var approved = entry.approved();
        wayUp.mayApprove(entry);
        return approved.notOwnWork();
    }

    /** @param approved at least one, all of one period */
    private void approved(List<Entry> approved) {
        entries.step(approved, EntryState.APPROVED, me.get().person(), Optional.empty(), "");
        entries.setAsideFor(
                approved.stream().filter(entry -> entry.revision() > 1).toList());
        events.publishEvent(new ProgressApproved(
                approved.getFirst().period(),
                approved.stream().map(Entry::assignment).collect(Collectors.toSet())));
    }

    /**
     * Hands on to the province what a unit below one's own has handed in.
     *
     * @throws NotFound when this province has no such entry, or one's unit does not see it
     * @throws Refused when it is not with one's own unit, its period is closed, or it is one's own work
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.CHECK_PROGRESS)
    @Transactional
    public Entry passOn(EntryId id, long version) {
        var person = me.get().person();
        var entry = entries.get(id, person).readableBy(me.get()).at(version);
        periods.get(entry.period(), entry.unit()).decidable();
        var passed = entry.passedOn();
        wayUp.mayPassOn(entry);
        entry.notOwnWork();
        entries.step(List.of(passed), EntryState.SUBMITTED, person, Optional.empty(), "");
        return passed;
    }

    /**
     * Gives a figure back to whoever types it: from the head to the editor, from the unit above or the province to the
     * unit, which types it anew.
     *
     * @param reason what to do about it
     * @throws NotFound when this province has no such entry, or it is another unit's draft
     * @throws Refused when it does not lie with the reader's side, its period is closed, it is one's own work where one
     *     judges others', or at the field {@code reason}
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.RETURN_PROGRESS)
    @Transactional
    public Entry returnWith(EntryId id, long version, ReturnReason code, String reason) {
        var said = Texts.within("reason", reason, LONGEST_REASON);
        if (said.isEmpty()) {
            throw Refused.field("reason", "progress.refused.noReason");
        }
        var person = me.get().person();
        var entry = entries.get(id, person).readableBy(me.get()).at(version);
        periods.get(entry.period(), entry.unit()).decidable();
        var returned = entry.returned();
        wayUp.mayReturn(entry);
        if (entry.state().mayBeDecided()) {
            entry.notOwnWork();
        }
        entries.step(List.of(returned), EntryState.RETURNED, person, Optional.of(code), said);
        events.publishEvent(new ProgressMoved(returned.period(), Set.of(returned.assignment())));
        return returned;
    }
}
