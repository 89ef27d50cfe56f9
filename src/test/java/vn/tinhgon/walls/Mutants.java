package vn.tinhgon.walls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code ./portal test --mutants}: takes away each guard in its turn and runs the tests that claim it, which must turn red.
 * One line for each; the last says how many there are and how many were caught.
 */
public final class Mutants {

    private final Map<Claim, Boolean> green = new HashMap<>();

    private Mutants() {}

    /** @param words only guards that contain one of them; all where there is none */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String... words) {
        Printed.refusalsAreExpected();
        System.exit(new Mutants().run(List.of(words)) ? 0 : 1);
    }

    private boolean run(List<String> words) {
        try (var owner = new Owner()) {
            var mutants = Stream.concat(GuardMutants.all().stream(), new DatabaseMutants(owner).all().stream())
                    .filter(mutant -> words.isEmpty()
                            || words.stream().anyMatch(word -> mutant.guard().contains(word)))
                    .toList();
            var caught = 0;
            for (var mutant : mutants) {
                var by = caughtBy(mutant);
                caught += by.isPresent() ? 1 : 0;
                System.out.println(mutant.guard() + ", "
                        + by.map(test -> "caught by " + test)
                                .orElse("MISSED by all of "
                                        + mutant.claims().stream()
                                                .map(Claim::test)
                                                .toList()));
            }
            System.out.println(mutants.size() + " guards, " + caught + " caught");
            return caught == mutants.size();
        }
    }

    private Optional<String> caughtBy(Mutant mutant) {
        for (var claim : mutant.claims()) {
            if (isGreenOtherwise(claim)) {
                var red = new Red();
                mutant.without().accept(() -> red.test = claim.turnsRed());
                if (red.test.isPresent()) {
                    return red.test;
                }
            }
        }
        return Optional.empty();
    }

    private static final class Red {
        private Optional<String> test = Optional.empty();
    }

    /** A test that is red with all guards in place proves nothing. */
    private boolean isGreenOtherwise(Claim claim) {
        return green.computeIfAbsent(claim, c -> {
            var red = c.turnsRed();
            red.ifPresent(
                    test -> System.out.println(test + " is red with every guard in place: it counts for nothing"));
            return red.isEmpty();
        });
    }
}
