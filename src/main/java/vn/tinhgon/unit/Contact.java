package vn.tinhgon.unit;

import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/** How to reach a unit now; each empty where it is not known. */
public record Contact(String phone, String email, String address) {

    public static final Contact UNKNOWN = new Contact("", "", "");

    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /** @throws Refused at the field that is too long */
    public Contact {
        phone = Texts.within("phone", phone, LONGEST_PHONE);
        email = Texts.within("email", email, LONGEST_EMAIL);
        address = Texts.within("address", address, LONGEST_ADDRESS);
    }

    /** @throws Refused at {@code email}, where mail could not be sent to it */
    Contact reachable() {
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw Refused.field("email", "unit.refused.email");
        }
        return this;
    }
}
