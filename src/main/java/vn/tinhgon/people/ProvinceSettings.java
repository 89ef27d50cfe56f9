package vn.tinhgon.people;

import vn.tinhgon.kernel.Refused;

/**
 * What the province has settled for itself about its people.
 *
 * @param version of the row; 0 while all is as it is unless settled
 * @param headsNameEditors whether a head may name editors of their own unit
 * @param helpContact whom somebody without a role is told to ask; up to 500 characters
 */
public record ProvinceSettings(long version, boolean headsNameEditors, String helpContact) {

    private static final int LONGEST_CONTACT = 500;

    static final ProvinceSettings UNSETTLED = new ProvinceSettings(0, false, "");

    /** @throws Refused at {@code helpContact} when it is too long */
    public ProvinceSettings {
        helpContact = helpContact.strip();
        if (helpContact.length() > LONGEST_CONTACT) {
            throw Refused.field("helpContact", "settings.refused.contactTooLong", LONGEST_CONTACT);
        }
    }
}
