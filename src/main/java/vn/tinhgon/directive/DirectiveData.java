package vn.tinhgon.directive;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a signed document says of itself.
 *
 * @param number empty where the published copy leaves it blank
 * @param signedOn empty where the published copy leaves it blank
 * @param excerpt the words that set targets; may be empty
 */
public record DirectiveData(
        Optional<String> number, Optional<LocalDate> signedOn, String issuer, String title, String excerpt) {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ISSUER = 200;
    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_EXCERPT = 4000;

    /** @throws Refused at the field of that name: {@code issuer} and {@code title} have to be there, no text is too long */
    public DirectiveData {
        number = number.map(typed -> Texts.within("number", typed, LONGEST_NUMBER))
                .filter(typed -> !typed.isEmpty());
        issuer = Texts.present("issuer", issuer, LONGEST_ISSUER);
        title = Texts.present("title", title, LONGEST_TITLE);
        excerpt = Texts.within("excerpt", excerpt, LONGEST_EXCERPT);
    }
}
