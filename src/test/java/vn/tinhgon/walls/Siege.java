package vn.tinhgon.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.walls.Values.Unmade;
import vn.tinhgon.walls.World.Inside;

/** Requests through the doors of services, in one world; each answer is judged. */
final class Siege {

    private final Judge judge;
    private final Draw draw;
    private final Values values;
    private final Me me;
    private final Tally tally;

    Siege(World world, Owner owner, Draw draw, Me me, Tally tally) {
        this.judge = new Judge(world, owner);
        this.draw = draw;
        this.values = new Values(world, draw);
        this.me = me;
        this.tally = tally;
    }

    /** What all sieges of a run have met. */
    static final class Tally {

        private final TreeMap<String, Integer> answered = new TreeMap<>();
        private int withCanaries;
        private int withUnitsOwn;

        void count(String what, Seen seen) {
            answered.merge(what, 1, Integer::sum);
            var canaries = seen.canaries();
            withCanaries += canaries.isEmpty() ? 0 : 1;
            withUnitsOwn += canaries.stream().anyMatch(canary -> canary.holding() > 0) ? 1 : 0;
        }

        TreeMap<String, Integer> answered() {
            return answered;
        }

        @Override
        public String toString() {
            return "%d answers, %d of them with canaries of one's own province, %d with such of a unit: %s"
                    .formatted(
                            answered.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum(),
                            withCanaries,
                            withUnitsOwn,
                            answered);
        }

        /** Where nobody is shown anything, nothing is proven. */
        void assertThatSomethingWasSeen() {
            assertThat(withCanaries).as("answers with canaries").isPositive();
            assertThat(withUnitsOwn).as("answers with canaries of a unit").isPositive();
        }
    }

    void ask(Door door, Inside inside) {
        var sender = Sender.drawn(inside, draw, me, door.may());
        if (sender.disposesOfProvinces(door.may())) {
            return;
        }
        Object[] arguments;
        try {
            arguments = values.arguments(door.method(), sender);
        } catch (Unmade noSuchValue) {
            return;
        }
        var sent = Seen.in(arguments);
        var answer = sender.does(() -> door.open(arguments));
        // What was written into an argument is an answer too: a file, above all.
        var seen = door.exports() ? Seen.in(answer, arguments) : Seen.in(answer);
        judge(sender, sent, seen, "%s (%s) answered %s".formatted(door, List.of(arguments), answer));
        if (!(answer instanceof Throwable)) {
            tally.count(door.toString(), seen);
            values.keep(sender, answer);
        }
    }

    /** Nothing in {@code seen} may be from behind a wall. */
    void judge(Sender sender, Seen sent, Seen seen, String what) {
        assertThat(sender.isStranger()
                        ? judge.leakToStranger(sender.inside().tenant(), sent, seen)
                        : judge.leak(sender.tenant(), sender.acting(), sent, seen))
                .as(what)
                .isEmpty();
    }
}
