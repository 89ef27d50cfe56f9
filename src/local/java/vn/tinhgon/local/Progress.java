package vn.tinhgon.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says in plain lines what is being waited for, so that a slow start does not look like a dead one. */
public final class Progress {

    private static final int SECONDS_BETWEEN_SIGNS = 10;

    private final Consumer<String> says;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1, task -> {
        var thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /** @param says takes each line */
    public Progress(Consumer<String> says) {
        this.says = says;
    }

    /** Does it, saying that it goes on every few seconds, and how long it took. */
    <T> T of(String name, Path log, Supplier<T> work) {
        var from = System.nanoTime();
        says.accept(name + ": starting");
        var signs = clock.scheduleAtFixedRate(
                () -> says.accept(name + ": still starting after " + seconds(from) + " s (log: " + log + ")"),
                SECONDS_BETWEEN_SIGNS,
                SECONDS_BETWEEN_SIGNS,
                TimeUnit.SECONDS);
        try {
            var done = work.get();
            says.accept(name + ": ready after " + seconds(from) + " s");
            return done;
        } finally {
            signs.cancel(false);
        }
    }

    private static long seconds(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toSeconds();
    }
}
