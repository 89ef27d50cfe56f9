package vn.tinhgon.walls;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.walls.World.Inside;

/** Who sends a request: somebody of a province in the capacity they then have, or nobody. */
record Sender(Inside inside, @Nullable TestPerson person, Optional<Acting> acting) {

    static Sender drawn(Inside inside, Draw draw, Me me) {
        if (draw.percent(3)) {
            return new Sender(inside, null, Optional.empty());
        }
        var person = draw.one(inside.people());
        return new Sender(inside, person, person.does(me::acting));
    }

    /** Mostly somebody who may: behind the first guard are the others. */
    static Sender drawn(Inside inside, Draw draw, Me me, @Nullable May may) {
        var sender = drawn(inside, draw, me);
        for (var tries = draw.between(0, 8); may != null && tries > 0 && !sender.may(may.value()); tries--) {
            sender = drawn(inside, draw, me);
        }
        return sender;
    }

    /** Where they act: those who run the platform do so in no province. */
    int tenant() {
        return acting.filter(me -> me.province().equals(inside.alias()))
                .map(me -> inside.tenant())
                .orElse(0);
    }

    /** Signed in, and in no capacity. */
    boolean isStranger() {
        return person != null && acting.isEmpty();
    }

    /** To close a province, or to merge it, is what they are for; what comes of it is MergerTest's. */
    boolean disposesOfProvinces(@Nullable May may) {
        return may != null && may.value() == Right.RUN_PLATFORM && may(Right.RUN_PLATFORM);
    }

    private boolean may(Right right) {
        return acting.filter(me -> me.may(right)).isPresent();
    }

    /** What came of it: an answer, or what was thrown. */
    Object does(Callable<? extends @Nullable Object> work) {
        try {
            var answer = person == null ? unsigned(work) : person.does(work::call);
            return answer == null ? "" : answer;
        } catch (Exception | AssertionError refused) {
            return refused;
        }
    }

    private static @Nullable Object unsigned(Callable<? extends @Nullable Object> work) throws Exception {
        SecurityContextHolder.clearContext();
        return work.call();
    }

    /** The heap of things this one may have met: a unit's own, or a province's. */
    String unit() {
        return tenant() + acting.map(me -> "/" + me.unit().value()).orElse("");
    }
}
