package vn.tinhgon.walls;

import java.util.List;
import java.util.Random;

/** What chance decides. The seed is printed, and {@code -Dwalls.seed=…} draws the same again. */
final class Draw {

    private final Random random;

    private Draw(long seed) {
        this.random = new Random(seed);
    }

    /** A drawing for {@code what}, from the seed of this run. */
    static Draw of(String what) {
        var seed = Long.getLong("walls.seed", System.nanoTime() & 0xFFFF_FFFFL);
        Printed.line("%s: -Dwalls.seed=%d", what, seed);
        return new Draw(seed);
    }

    /** How many of {@code what} this run makes: {@code -Dwalls.requests=…}. */
    static int howMany(String what, int usually) {
        return Integer.getInteger("walls." + what, usually);
    }

    <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }
}
