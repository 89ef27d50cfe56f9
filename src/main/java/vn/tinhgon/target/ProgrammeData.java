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

    /** @throws Refused at {@code name} where it is blank or too long, at {@code directives} where there is none */
    public ProgrammeData {
        name = Texts.present("name", name, LONGEST_NAME);
        directives = directives.stream().distinct().toList();
        if (directives.isEmpty()) {
            throw Refused.field("directives", "programme.refused.noDirective");
        }
    }
}
