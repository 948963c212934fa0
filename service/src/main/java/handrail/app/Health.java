package handrail.app;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import handrail.database.Database;
import handrail.jobs.Heartbeat;
import handrail.jobs.Ticker;
import handrail.messaging.RoadWatch;
import java.util.function.Supplier;

/** What says that this node is well: the database answers, Quartz ticks, no job is late, no sender is down. */
final class Health {

    private Health() {}

    static void register(
            HealthCheckRegistry checks, Database database, Ticker ticker, Heartbeat heartbeat, RoadWatch watch) {
        checks.register(
                "database", check(() -> one(database, "select 1.0") == 1 ? "" : "The database does not answer"));
        checks.register("quartz", check(() -> ticker.ticking() ? "" : "Quartz does not tick on this node"));
        checks.register("jobs", check(heartbeat::complaint));
        checks.register("senders", check(watch::complaint));
    }

    private static double one(Database database, String query) {
        return database.open(
                handle -> handle.createQuery(query).mapTo(Double.class).one());
    }

    /** A check that is well when its complaint is empty. */
    static HealthCheck check(Supplier<String> complaint) {
        return new HealthCheck() {
            @Override
            protected Result check() {
                String wrong = complaint.get();
                return wrong.isEmpty() ? Result.healthy() : Result.unhealthy(wrong);
            }
        };
    }
}
