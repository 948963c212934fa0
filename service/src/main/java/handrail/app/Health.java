package handrail.app;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Ticker;
import handrail.program.Programs;
import java.util.function.Supplier;

/** What says that this node is well: the database answers, Quartz ticks, the outbox moves. */
final class Health {

    private static final double OLDEST_BEAT = 60;
    private static final double OLDEST_TEXT = 120;

    private Health() {}

    static void register(HealthCheckRegistry checks, Database database, Ticker ticker) {
        checks.register(
                "database", check(() -> one(database, "select 1.0") == 1 ? "" : "The database does not answer"));
        checks.register("quartz", check(() -> quartz(database, ticker)));
        checks.register("outbox", check(() -> outbox(database)));
    }

    private static String quartz(Database database, Ticker ticker) {
        double age = one(
                database, "select coalesce(extract(epoch from clock_timestamp() - max(started_at)), 0) from job_beat");
        if (!ticker.ticking()) {
            return "Quartz does not tick on this node";
        }
        return age > OLDEST_BEAT ? "No job has run for " + Math.round(age) + " s" : "";
    }

    private static String outbox(Database database) {
        double oldest = 0;
        for (ProgramId program :
                database.open(handle -> handle.attach(Programs.class).ids())) {
            oldest = Math.max(
                    oldest,
                    database.inProgram(
                            program,
                            handle ->
                                    handle.createQuery("""
                                    select coalesce(extract(epoch from handrail.now() - min(greatest(not_before, created_at))), 0)
                                    from outbox where state = 'queued' and not_before <= handrail.now()
                                        and (purpose <> 'proactive' or exists (select from on_call))
                                    """).mapTo(Double.class).one()));
        }
        return oldest > OLDEST_TEXT ? "A text has waited " + Math.round(oldest) + " s in the outbox" : "";
    }

    private static double one(Database database, String query) {
        return database.open(
                handle -> handle.createQuery(query).mapTo(Double.class).one());
    }

    /** A check that is well when its complaint is empty. */
    private static HealthCheck check(Supplier<String> complaint) {
        return new HealthCheck() {
            @Override
            protected Result check() {
                String wrong = complaint.get();
                return wrong.isEmpty() ? Result.healthy() : Result.unhealthy(wrong);
            }
        };
    }
}
