package vn.tinhgon.leaderboard.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.tinhgon.leaderboard.OpenedAnew;

/**
 * What everybody is sent, as it was made last: whoever asks without signing in is answered from memory, also where there is
 * nothing, and keeps nobody from the database. Another node shows what is new within a minute.
 */
@Component
class OpenShelf {

    /**
     * A file or page.
     *
     * @param tag changes with its content
     */
    record Sent(byte[] content, MediaType type, String tag) {}

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final long MOST_BYTES = 64L << 20;
    private static final int BYTES_BESIDE = 200;

    /** So many are made at once, and no more. */
    private static final int MADE_AT_ONCE = 2;

    private final Semaphore making = new Semaphore(MADE_AT_ONCE);
    private final Cache<String, Optional<Sent>> made = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .<String, Optional<Sent>>weigher((address, sent) ->
                    BYTES_BESIDE + sent.map(file -> file.content().length).orElse(0))
            .build();

    /**
     * What stands at an address.
     *
     * @throws Busy where others wait for theirs to be made
     */
    Optional<Sent> at(String address, Supplier<Optional<Sent>> make) {
        return made.get(address, none -> {
            if (!making.tryAcquire()) {
                throw new Busy();
            }
            try {
                return make.get();
            } finally {
                making.release();
            }
        });
    }

    /** After the commit: what is made before it is what was. */
    @TransactionalEventListener(OpenedAnew.class)
    void clear() {
        made.invalidateAll();
    }

    /** To be asked again in a moment. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
