package vn.tinhgon.leaderboard;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/** Whether the province opens what it publishes to everybody. */
@Service
public class OpenDataService {

    private final OpenDataStore store;
    private final Me me;
    private final ApplicationEventPublisher events;

    OpenDataService(OpenDataStore store, Me me, ApplicationEventPublisher events) {
        this.store = store;
        this.me = me;
        this.events = events;
    }

    /** What is said now; closed while nobody has said anything. */
    @May(Right.PUBLISH_LEADERBOARD)
    @Transactional(readOnly = true)
    public OpenData current() {
        return store.current();
    }

    /**
     * Opens what is published to everybody, or closes it again.
     *
     * @throws Changed when somebody has said otherwise after the version it carries
     */
    @May(Right.PUBLISH_LEADERBOARD)
    @Transactional
    public void settle(OpenData data) {
        store.save(data, me.get().person());
        events.publishEvent(new OpenedAnew());
    }
}
