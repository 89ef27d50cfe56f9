package vn.tinhgon.kernel;

/** An amount of money in đồng, which has no smaller part. A balance may be negative. */
public record Dong(long amount) implements Comparable<Dong> {

    public static final Dong ZERO = new Dong(0);

    /** @throws ArithmeticException on overflow, as does {@link #minus}: a wrong sum is worse than none */
    public Dong plus(Dong other) {
        return new Dong(Math.addExact(amount, other.amount));
    }

    public Dong minus(Dong other) {
        return new Dong(Math.subtractExact(amount, other.amount));
    }

    @Override
    public int compareTo(Dong other) {
        return Long.compare(amount, other.amount);
    }
}
