package vn.tinhgon.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * Work that takes longer than anybody should wait: piece by piece on a thread of its own, on behalf of who asked for it. Open
 * pages of the province are told of each piece, and what is not begun yet can be stopped.
 */
@Component
public class LongWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    /**
     * How far a province's work is.
     *
     * @param all pieces; 0 as long as it is not its turn yet
     */
    public record Progress(int done, int all) {}

    private final News news;
    private final Me me;
    private final Map<ProvinceAlias, Progress> underWay = new ConcurrentHashMap<>();
    private final Set<ProvinceAlias> stopped = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("long-work").daemon().factory());

    LongWork(News news, Me me) {
        this.news = news;
        this.me = me;
    }

    /**
     * Has work done in the province of who is signed in, after what was asked for before; returns at once.
     *
     * @param pieces are found when it is their turn
     * @param doing does one, and throws nothing where that fails
     */
    public <T> void begin(Supplier<List<T>> pieces, Consumer<T> doing) {
        var province = me.get().province();
        stopped.remove(province);
        underWay.putIfAbsent(province, new Progress(0, 0));
        // Another context with the same person: theirs is emptied when they sign out
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        thread.execute(new DelegatingSecurityContextRunnable(() -> does(province, pieces, doing), context));
        news.tell();
    }

    /** Empty where nothing is under way in the province of who is signed in. */
    public Optional<Progress> underWay() {
        return Optional.ofNullable(underWay.get(me.get().province()));
    }

    /** No further piece is begun in the province of who is signed in. */
    public void stop() {
        stopped.add(me.get().province());
    }

    private <T> void does(ProvinceAlias province, Supplier<List<T>> pieces, Consumer<T> doing) {
        try {
            var all = pieces.get();
            for (var done = 0; done < all.size() && !stopped.contains(province); done++) {
                underWay.put(province, new Progress(done, all.size()));
                news.tell();
                doing.accept(all.get(done));
            }
        } catch (RuntimeException databaseAway) {
            LOG.error("long work of {} was left", province.text(), databaseAway);
        } finally {
            underWay.remove(province);
            news.tell();
        }
    }

    /** What is under way is left where it is: it is begun anew once somebody asks for it. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("long work was left half done");
        }
    }
}
