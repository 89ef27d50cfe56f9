package vn.tinhgon.people.account;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When {@link AccountWork} is done: right after a commit that asks for some, and by the clock for what waits. On a thread
 * of its own, so that nobody waits for Keycloak, and Keycloak keeps no other work of the portal waiting.
 */
@Component
class AccountRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRounds.class);

    private final AccountWork work;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("accounts").daemon().factory());
    private final AtomicBoolean soon = new AtomicBoolean();

    AccountRounds(AccountWork work, @Value("${tinhgon.accounts.every}") Duration every) {
        this.work = work;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (every.isPositive()) {
            thread.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Many in one transaction are one round. */
    @TransactionalEventListener
    void asked(AccountTaskRequested request) {
        if (every.isPositive() && soon.compareAndSet(false, true)) {
            thread.execute(() -> {
                soon.set(false);
                round();
            });
        }
    }

    private void round() {
        try {
            work.round();
        } catch (RuntimeException databaseAway) {
            LOG.warn("what waits for Keycloak could not be looked at; the next round is in {}", every, databaseAway);
        }
    }

    /** What is under way is left where it is: the next start, or another node, begins it anew. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("a task for an account was left half done, and is begun anew by the next start");
        }
    }
}
