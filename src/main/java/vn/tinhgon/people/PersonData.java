package vn.tinhgon.people;

import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;

/**
 * What is known of a person besides their rights.
 *
 * @param username what they sign in with: 3 to 60 small letters, digits, dots, hyphens; Keycloak's, so it stays
 * @param fullName 2 to 200 characters
 * @param email where Keycloak writes to
 */
public record PersonData(String username, String fullName, String email) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,120}\\.[^\\s@.]{2,}");

    /** @throws Refused at the field whose text is not one */
    public PersonData {
        username = username.strip();
        fullName = fullName.strip();
        email = email.strip();
        if (!USERNAME.matcher(username).matches()) {
            throw Refused.field("username", "person.refused.username", username);
        }
        if (fullName.length() < 2 || fullName.length() > 200) {
            throw Refused.field("fullName", "person.refused.fullName");
        }
        if (!EMAIL.matcher(email).matches()) {
            throw Refused.field("email", "person.refused.email", email);
        }
    }
}
