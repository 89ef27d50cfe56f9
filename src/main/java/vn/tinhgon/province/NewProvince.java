package vn.tinhgon.province;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;

/**
 * A province as it is about to be created, with the person who will set it up.
 *
 * @param alias how Keycloak and addresses call it: 2 to 40 small letters, digits, hyphens; stays
 * @param code the government's code of the province, up to 4 digits
 * @param name up to 200 characters, «Tỉnh Hưng Yên»
 * @param office what its provincial office is called
 * @param from since when there is such a province; no unit of it can be older
 */
public record NewProvince(String alias, String code, String name, String office, LocalDate from, FirstAdmin admin) {

    private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");
    private static final Pattern CODE = Pattern.compile("[0-9]{1,4}");

    /** Who sets it up, and on what basis. What each of these may be, the room of people says. */
    public record FirstAdmin(String username, String fullName, String email, String basis) {}

    /** @throws Refused at the field whose text is not one */
    public NewProvince {
        alias = alias.strip();
        code = code.strip();
        name = name.strip();
        if (!ALIAS.matcher(alias).matches()) {
            throw Refused.field("alias", "province.refused.alias", alias);
        }
        if (!CODE.matcher(code).matches()) {
            throw Refused.field("code", "province.refused.code");
        }
        if (name.length() < 2 || name.length() > 200) {
            throw Refused.field("name", "province.refused.name");
        }
    }
}
