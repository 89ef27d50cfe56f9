package vn.tinhgon.walls;

import java.util.List;
import java.util.function.Consumer;

/**
 * The portal without one of its guards.
 *
 * @param guard what is taken away
 * @param claims the tests that say they would miss it, the surest first
 * @param without runs something while the guard is away, and puts it back
 */
record Mutant(String guard, List<Claim> claims, Consumer<Runnable> without) {}
