package vn.tinhgon.platform.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A named rule on who may do what. All of them pass through here so that a test can switch one off and must then see
 * red: a guard that nothing misses guards nothing.
 */
public final class Guard {

    private static final Map<String, Guard> GUARDS = new ConcurrentHashMap<>();

    private volatile boolean on = true;

    private Guard() {}

    /** The guard of that name, for example {@code may.ASSIGN_TARGETS}, {@code door.PlanService.approve} or {@code not-own-work}. */
    public static Guard named(String name) {
        return GUARDS.computeIfAbsent(name, n -> new Guard());
    }

    /** Whether the request may go on, given what the rule says. */
    public boolean allows(boolean rule) {
        return rule || !on;
    }

    /**
     * For tests in this package only; nothing in the product calls it.
     *
     * @return whether it was on before
     */
    boolean switchTo(boolean on) {
        var before = this.on;
        this.on = on;
        return before;
    }
}
