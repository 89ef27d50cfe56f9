package vn.tinhgon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What servers run from is prepared by one at a time. */
class WorkshopTest {

    @Test
    void threads_of_one_process_take_turns() throws Exception {
        var inside = new AtomicInteger();
        var seen = new ArrayList<Integer>();
        Callable<Void> preparing = () -> {
            Workshop.alone(() -> {
                seen.add(inside.incrementAndGet());
                Workshop.pause();
                inside.decrementAndGet();
            });
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done :
                    threads.invokeAll(Stream.generate(() -> preparing).limit(4).toList())) {
                done.get();
            }
        }
        assertThat(seen).containsExactly(1, 1, 1, 1);
    }
}
