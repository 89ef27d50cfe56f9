package vn.tinhgon.platform.accounts;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes up passwords that the realm's policy takes, and that people can read to each other over the telephone. */
final class FirstPassword {

    private static final int LENGTH = 16;

    /** None that is taken for another: 0 and O, 1, l and I. */
    private static final String LARGE = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final String SMALL = "abcdefghijkmnopqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String ALL = LARGE + SMALL + DIGITS;

    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstPassword() {}

    /** Some 92 bits, with a large letter, a small one and a digit. */
    static String next() {
        while (true) {
            var password = RANDOM.ints(LENGTH, 0, ALL.length())
                    .mapToObj(at -> String.valueOf(ALL.charAt(at)))
                    .collect(Collectors.joining());
            if (has(password, LARGE) && has(password, SMALL) && has(password, DIGITS)) {
                return password;
            }
        }
    }

    private static boolean has(String password, String some) {
        return password.chars().anyMatch(letter -> some.indexOf(letter) >= 0);
    }
}
