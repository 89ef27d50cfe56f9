package vn.tinhgon.announcement;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a unit says of a draft.
 *
 * @param words what it proposes, up to 4000 characters; may be empty where it agrees
 * @param givenOn the day of its answer
 */
public record Opinion(Stance stance, String words, LocalDate givenOn) {

    private static final int LONGEST_WORDS = 4000;

    /** @throws Refused at {@code words} that are too long, or that a proposal lacks */
    public Opinion {
        words = stance == Stance.PROPOSES
                ? Texts.present("words", words, LONGEST_WORDS)
                : Texts.within("words", words, LONGEST_WORDS);
    }
}
