package vn.tinhgon.procedure;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a procedure is called by.
 *
 * @param own the province's, unique in it
 * @param national «1.012753.H19» or «1.001612.000.00.00.H31»; empty where it has none, as many internal ones
 */
public record ProcedureCodes(String own, Optional<String> national) {

    private static final int LONGEST = 60;
    private static final Pattern NATIONAL = Pattern.compile("\\d\\.\\d{6}(\\.\\d{3}\\.\\d{2}\\.\\d{2})?\\.H\\d{2}");

    /** @throws Refused at {@code code} or {@code nationalCode} */
    public ProcedureCodes {
        own = Texts.present("code", own, LONGEST);
        national = national.map(String::strip).filter(code -> !code.isEmpty());
        national.filter(code -> !NATIONAL.matcher(code).matches()).ifPresent(code -> {
            throw Refused.field("nationalCode", "procedure.refused.nationalCode", code);
        });
    }
}
