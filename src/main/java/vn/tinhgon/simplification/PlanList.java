package vn.tinhgon.simplification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Formats;

/**
 * A list of plans that one decision approves.
 *
 * @param version goes up with all that is done with it; a request carries the one it saw
 * @param comment for which days it was published; empty where it never was
 * @param discarded by whom and why, where it was drawn up in vain: nothing is on it any more
 */
public record PlanList(
        PlanListId id,
        long version,
        PlanListTerms terms,
        String drawnBy,
        Instant drawnAt,
        Optional<Commenting> comment,
        Optional<SignedPaper> submission,
        Optional<Decision> decision,
        Optional<Discarded> discarded) {

    /** Published for comment: since and until which day, both inclusive. */
    public record Commenting(LocalDate since, LocalDate until) {

        private boolean lasts(int days) {
            return !until.isBefore(since.plusDays(days));
        }
    }

    /** Who discarded it, when and why. */
    public record Discarded(String by, Instant at, String reason) {}

    /** Whether something may still be done with it. */
    public boolean isOpen() {
        return decision.isEmpty() && discarded.isEmpty();
    }

    public PlanListState state(LocalDate today) {
        if (discarded.isPresent()) {
            return PlanListState.DISCARDED;
        }
        if (decision.isPresent()) {
            return PlanListState.DECIDED;
        }
        if (submission.isPresent()) {
            return PlanListState.SUBMITTED;
        }
        return comment.map(said -> isOver(said, today) ? PlanListState.COMMENTED : PlanListState.IN_COMMENT)
                .orElse(PlanListState.DRAWN_UP);
    }

    private static boolean isOver(Commenting comment, LocalDate day) {
        return comment.until().isBefore(day);
    }

    /** @throws Changed where somebody did something with it after {@code seen} */
    PlanList at(long seen) {
        if (version != seen) {
            throw new Changed("planList");
        }
        return this;
    }

    /**
     * Published for comment, or for some days more.
     *
     * @throws Refused where it is submitted or ended; at {@code until} that leaves fewer days than the chain wants, or than it had, or more than any
     *     chain may want
     */
    PlanList published(LocalDate today, LocalDate until, PlanChain chain) {
        open();
        if (submission.isPresent()) {
            throw state(today).refusal();
        }
        var first = comment.map(Commenting::until).orElse(today.plusDays(chain.commentDays()));
        if (until.isAfter(today.plusDays(PlanChain.MOST_DAYS))) {
            throw Refused.field(
                    "until", "planList.refused.untilLate", Formats.date(today.plusDays(PlanChain.MOST_DAYS)));
        }
        if (until.isBefore(first)) {
            throw Refused.field("until", "planList.refused.until", Formats.date(first));
        }
        var since = comment.map(Commenting::since).orElse(today);
        return with(Optional.of(new Commenting(since, until)), submission, decision);
    }

    /**
     * Submitted to whoever signs; corrected where it is already.
     *
     * @throws Refused where it has ended, or was not published although the chain wants that; at {@code signedOn} that is still
     *     to come or not after the days of comment
     */
    PlanList submitted(SignedPaper said, LocalDate today, PlanChain chain) {
        open();
        published(chain);
        if (said.signedOn().isAfter(today)) {
            throw Refused.field("signedOn", "planList.refused.submittedLater");
        }
        comment.map(Commenting::until)
                .filter(until -> !said.signedOn().isAfter(until))
                .ifPresent(until -> {
                    throw Refused.field("signedOn", "planList.refused.comment", Formats.date(until));
                });
        return with(comment, Optional.of(said), decision);
    }

    /**
     * Decided: all its plans are approved.
     *
     * @throws Refused where it has ended, is not submitted, or was not published although the chain wants that; at {@code signedOn}
     *     that is still to come or before it was submitted
     */
    PlanList decidedBy(Decision signed, LocalDate today, PlanChain chain) {
        open();
        published(chain);
        if (submission.isEmpty()) {
            throw new Refused("planList.refused.notSubmitted");
        }
        if (signed.signedOn().isAfter(today)) {
            throw Refused.field("signedOn", "plan.refused.signedLater");
        }
        submission
                .map(SignedPaper::signedOn)
                .filter(signed.signedOn()::isBefore)
                .ifPresent(since -> {
                    throw Refused.field("signedOn", "planList.refused.signedEarlier", Formats.date(since));
                });
        return with(comment, submission, Optional.of(signed));
    }

    /**
     * Another plan less.
     *
     * @throws Refused where it has ended
     */
    PlanList shorter() {
        open();
        return with(comment, submission, decision);
    }

    /**
     * Some plans more, while no unit has seen it.
     *
     * @throws Refused where it is published, submitted or ended
     */
    PlanList longer(LocalDate today) {
        if (state(today) != PlanListState.DRAWN_UP) {
            throw new Refused("planList.refused.closed");
        }
        return with(comment, submission, decision);
    }

    private void open() {
        if (discarded.isPresent()) {
            throw PlanListState.DISCARDED.refusal();
        }
        if (decision.isPresent()) {
            throw PlanListState.DECIDED.refusal();
        }
    }

    private void published(PlanChain chain) {
        if (chain.wantsComment()
                && comment.filter(said -> said.lasts(chain.commentDays())).isEmpty()) {
            throw new Refused("planList.refused.notPublished", chain.commentDays());
        }
    }

    private PlanList with(Optional<Commenting> said, Optional<SignedPaper> handedIn, Optional<Decision> signed) {
        return new PlanList(id, version + 1, terms, drawnBy, drawnAt, said, handedIn, signed, discarded);
    }
}
