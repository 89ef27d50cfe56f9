package vn.tinhgon.simplification;

import java.util.Optional;
import vn.tinhgon.kernel.RecommendationId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a plan needs of a higher authority, because the province cannot decide it itself: followed to its answer.
 *
 * @param sent the document it was sent with; empty until then
 * @param corrected why that was corrected; empty where it was not
 * @param answer empty until the authority has answered
 */
public record Recommendation(
        RecommendationId id,
        long version,
        Asked asked,
        Optional<SignedPaper> sent,
        Optional<String> corrected,
        Optional<Answer> answer) {

    /** What is to become of the instrument. */
    public enum Asks {
        AMEND,
        ABOLISH
    }

    /** What the authority made of it. */
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }

    /** How far it has come. */
    public enum State {
        TO_SEND,
        WAITING,
        ACCEPTED,
        REFUSED
    }

    /**
     * What is asked of whom.
     *
     * @param authority a ministry, the Government
     * @param instrument which provisions of which document
     */
    public record Asked(String authority, Asks asks, String instrument) {

        private static final int LONGEST_AUTHORITY = 300;
        private static final int LONGEST_INSTRUMENT = 1000;

        /** @throws Refused at {@code authority} or {@code instrument} that is empty or too long */
        public Asked {
            authority = said("authority", authority, LONGEST_AUTHORITY);
            instrument = said("instrument", instrument, LONGEST_INSTRUMENT);
        }

        private static String said(String field, String text, int longest) {
            var said = Texts.within(field, text, longest);
            if (said.isEmpty()) {
                throw Refused.field(field, "recommendation.refused." + field);
            }
            return said;
        }
    }

    /**
     * What the authority answered.
     *
     * @param document its number and the day it was signed
     * @param text why, where it refuses; otherwise what else it says, or nothing
     */
    public record Answer(Outcome outcome, SignedPaper document, String text) {

        private static final int LONGEST_TEXT = 4000;

        /** @throws Refused at {@code text} that is too long, or missing where it refuses */
        public Answer {
            text = Texts.within("text", text, LONGEST_TEXT);
            if (outcome == Outcome.REFUSED && text.isEmpty()) {
                throw Refused.field("text", "recommendation.refused.noText");
            }
        }
    }

    /** How far it has come. */
    public State state() {
        return answer.map(said -> said.outcome() == Outcome.ACCEPTED ? State.ACCEPTED : State.REFUSED)
                .orElse(sent.isPresent() ? State.WAITING : State.TO_SEND);
    }
}
