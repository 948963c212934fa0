package handrail.web;

import handrail.database.Database;
import handrail.database.ProgramId;
import io.dropwizard.lifecycle.Managed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells live pages what has changed: one thread asks once a second, for each program somebody looks at. It only reads what no running
 * transaction can still add to, so that a change that commits late is never passed over.
 */
public final class ChangeFeed implements Managed {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final int AT_ONCE = 500;

    private final Database database;
    private final Map<ProgramId, Watched> programs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "change-feed");
        thread.setDaemon(true);
        return thread;
    });

    /** Over the table of changes. */
    public ChangeFeed(Database database) {
        this.database = database;
    }

    /** One change: what of, and which; no content. */
    public record Change(
            String tx, long id, String topic, @Nullable UUID subject) {}

    /** Somebody who looks at a program. */
    public interface Listener {

        /** Called once a second, with what has changed since; false ends it. */
        boolean tick(List<Change> changes);

        /** The service stops: hang up, so that it need not wait for a page that never ends by itself. */
        void end();
    }

    @Override
    public void start() {
        var ticking = clockwork.scheduleWithFixedDelay(this::poll, 1, 1, TimeUnit.SECONDS);
        LOG.debug("Live pages ask once a second, first in {} s", ticking.getDelay(TimeUnit.SECONDS));
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
        programs.values().forEach(watched -> watched.listeners.forEach(Listener::end));
        programs.clear();
    }

    /** Tells this listener from now on of every change in the program. */
    public void listen(ProgramId program, Listener listener) {
        programs.compute(program, (id, watched) -> {
            Watched kept = watched == null ? new Watched(database.inProgram(id, ChangeFeed::now)) : watched;
            kept.listeners.add(listener);
            return kept;
        });
    }

    private static Change now(Handle handle) {
        return handle.createQuery(
                        "select pg_snapshot_xmin(pg_current_snapshot())::text as tx, 0 as id, '' as topic, null::uuid as subject")
                .mapTo(Change.class)
                .one();
    }

    /** Asks every watched program once. */
    public void poll() {
        programs.forEach((program, watched) -> {
            try {
                tell(watched, database.inProgram(program, handle -> since(handle, watched.last)));
            } catch (RuntimeException e) {
                LOG.warn("Live pages of a program could not be told of changes; they are told with the next ones", e);
            }
            programs.computeIfPresent(program, (id, kept) -> kept.listeners.isEmpty() ? null : kept);
        });
    }

    private static List<Change> since(Handle handle, Change last) {
        return handle.createQuery("""
                        select tx::text as tx, id, topic, changed as subject from (
                            select * from change
                            where (tx, id) > (cast(:tx as xid8), :id) and tx < pg_snapshot_xmin(pg_current_snapshot())
                            order by tx, id limit :most) newest
                        left join lateral unnest(coalesce(subjects, array[subject])) as changed on true
                        order by newest.tx, id
                        """)
                .bind("tx", last.tx())
                .bind("id", last.id())
                .bind("most", AT_ONCE)
                .mapTo(Change.class)
                .list();
    }

    private static void tell(Watched watched, List<Change> changes) {
        if (!changes.isEmpty()) {
            watched.last = changes.get(changes.size() - 1);
        }
        watched.listeners.removeIf(listener -> !told(listener, changes));
    }

    /** Whoever can't be told is let go, and keeps nobody else from being told. */
    private static boolean told(Listener listener, List<Change> changes) {
        try {
            return listener.tick(changes);
        } catch (RuntimeException hungUp) {
            LOG.debug("A live page hung up while it was told of changes", hungUp);
            return false;
        }
    }

    private static final class Watched {
        private final List<Listener> listeners = new CopyOnWriteArrayList<>();
        private volatile Change last;

        Watched(Change last) {
            this.last = last;
        }
    }
}
