package handrail.proof;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until nothing is under way any more in a cluster that runs again, by the nodes' own jobs alone. */
final class Recovery {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST_CLAIM = Duration.ofMinutes(3);

    private final Cluster cluster;
    private final BooleanSupplier carrierIsQuiet;

    Recovery(Cluster cluster, BooleanSupplier carrierIsQuiet) {
        this.cluster = cluster;
        this.carrierIsQuiet = carrierIsQuiet;
    }

    /** Whether it came to rest in time. */
    boolean ends() {
        String since = cluster.core.database.open(handle -> handle.createQuery("select clock_timestamp()::text")
                .mapTo(String.class)
                .one());
        boolean ticking = Until.within(PATIENCE, () -> stale(since) == 0);
        cluster.move(LONGEST_CLAIM);
        return Until.within(PATIENCE, this::atRest) && ticking;
    }

    /** What is still under way, in words. */
    String stuck() {
        return "stuck after " + PATIENCE + ": " + unknown() + " texts of unknown fate, " + waiting() + " waiting, "
                + toFetch() + " pictures to fetch, callbacks "
                + (carrierIsQuiet.getAsBoolean() ? "quiet" : "under way");
    }

    /**
     * While the fate of a text is unknown, or a picture waits for its next try, program time moves on every two seconds: the carrier's list is
     * looked at every two minutes.
     */
    private boolean atRest() {
        if (unknown() + toFetch() > 0) {
            cluster.move(Duration.ofMinutes(2));
            Until.pace(2_000);
        }
        return waiting() + toFetch() == 0 && carrierIsQuiet.getAsBoolean();
    }

    /** Jobs of every minute or less that have not run since. */
    private long stale(String since) {
        return cluster.core.database.open(handle ->
                handle.createQuery("""
                        select count(*) from job_beat
                        where job in ('outbox', 'settle', 'urgent-pages', 'page-calls', 'check-in') and started_at < cast(:since as timestamptz)
                        """).bind("since", since).mapTo(Long.class).one());
    }

    private long unknown() {
        return cluster.count("select count(*) from outbox where state in ('sending', 'ambiguous')");
    }

    private long toFetch() {
        return cluster.count("select count(*) from media where state = 'waiting'");
    }

    private long waiting() {
        return cluster.count("""
                        select (select count(*) from outbox where state = 'queued' and not_before <= handrail.now())
                            + (select count(*) from outbox where state in ('sending', 'ambiguous'))
                            + (select count(*) from check_in where status = 'due' and due_at <= handrail.now())
                        """);
    }
}
