package vn.tinhgon.platform.access;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * Tells open pages that something of their province has changed, and those of no other. What is told carries nothing:
 * each page reads anew, as whoever looks at it. Only pages that this node serves are told.
 */
@Component
public class News {

    /** Enough that one page that is busy keeps no other waiting. */
    private static final int TELLING_AT_ONCE = 4;

    private final Me me;
    private final Map<ProvinceAlias, Set<Runnable>> hearers = new ConcurrentHashMap<>();
    // Threads of their own: whoever tells is still within their transaction, and bound to what is theirs.
    private final ExecutorService telling = Executors.newFixedThreadPool(
            TELLING_AT_ONCE, Thread.ofPlatform().daemon().name("news-", 1).factory());

    News(Me me) {
        this.me = me;
    }

    /**
     * From now on {@code hearer} is called when something of the province of who is signed in has changed.
     *
     * @return ends it
     */
    public Runnable hear(Runnable hearer) {
        var all = hearers.computeIfAbsent(me.get().province(), none -> ConcurrentHashMap.newKeySet());
        var once = once(hearer);
        all.add(once);
        return () -> all.remove(once);
    }

    /** Hands the hearer on to who tells, but for one that is to be told already: it will read what is new by then. */
    private Runnable once(Runnable hearer) {
        var waits = new AtomicBoolean();
        return () -> {
            if (waits.compareAndSet(false, true)) {
                telling.execute(() -> {
                    waits.set(false);
                    hearer.run();
                });
            }
        };
    }

    /** Something of the province of who is signed in has changed; returns at once. Where nobody is, nobody is told. */
    public void tell() {
        me.acting()
                .map(Acting::province)
                .map(province -> hearers.getOrDefault(province, Set.of()))
                .ifPresent(all -> all.forEach(Runnable::run));
    }

    @PreDestroy
    void end() {
        telling.shutdownNow();
    }
}
