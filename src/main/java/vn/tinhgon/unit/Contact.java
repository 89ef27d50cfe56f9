package vn.tinhgon.unit;

import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;

/** How to reach a unit now; each empty where it is not known. */
public record Contact(String phone, String email, String address) {

    public static final Contact UNKNOWN = new Contact("", "", "");

    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** @throws Refused at the field that is too long */
    public Contact {
        phone = fitting("phone", phone, LONGEST_PHONE);
        email = fitting("email", email, LONGEST_EMAIL);
        address = fitting("address", address, LONGEST_ADDRESS);
    }

    /** @throws Refused at {@code email}, where mail could not be sent to it */
    Contact reachable() {
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw Refused.field("email", "unit.refused.email");
        }
        return this;
    }

    private static String fitting(String field, String typed, int longest) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw Refused.field(field, "unit.refused.tooLong", longest);
        }
        return text;
    }
}
