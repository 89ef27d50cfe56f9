package vn.tinhgon.platform.access;

/** Switches one guard off while something is tried: what it guarded must then go through, or the guard guards nothing. */
public final class GuardOff {

    private GuardOff() {}

    /** Runs {@code work} without the guard of that name. */
    public static void during(String guard, Runnable work) {
        var before = Guard.named(guard).switchTo(false);
        try {
            work.run();
        } finally {
            Guard.named(guard).switchTo(before);
        }
    }
}
