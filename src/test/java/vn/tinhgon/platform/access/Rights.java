package vn.tinhgon.platform.access;

import java.util.stream.Stream;

/** What tests in other rooms may know of roles. */
public final class Rights {

    private Rights() {}

    /** Whether there is a role without it; what everybody holds keeps nobody out. */
    public static boolean isLackedBySomeRole(Right right) {
        return Stream.of(Role.values()).anyMatch(role -> !role.holds(right));
    }
}
