package vn.tinhgon.target;

import java.util.List;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a programme is.
 *
 * @param span its year, which need not be a calendar year
 * @param directives the signed documents it stands on; at least one
 */
public record ProgrammeData(String name, Period span, List<DirectiveId> directives) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_MONTHS = 13;

    /** @throws Refused at {@code name} where it is blank or too long, at {@code until} where it is longer than 13
     *     months, at {@code directives} where there is none */
    public ProgrammeData {
        name = Texts.present("name", name, LONGEST_NAME);
        directives = directives.stream().distinct().toList();
        if (span.until().isAfter(span.from().plusMonths(MOST_MONTHS))) {
            throw Refused.field("until", "programme.refused.tooLong", MOST_MONTHS);
        }
        if (directives.isEmpty()) {
            throw Refused.field("directives", "programme.refused.noDirective");
        }
    }
}
