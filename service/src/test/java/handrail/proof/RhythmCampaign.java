package handrail.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Breaks what the check-ins' rhythm rests on while they come due: nodes whose clocks are an hour apart and are set while they run are killed and
 * frozen, the database is out of reach, and Quartz's rows are broken. Every check-in is asked once, or is a person's to ask, and its text is
 * with the carrier within half a minute of the moment it was due, the time aside in which nobody could have brought it there. One round is one
 * day of program time.
 */
final class RhythmCampaign {

    private static final int BETWEEN_FAULTS_MS = 3_000;

    /** Rows that were broken heal within this. */
    private static final Duration HEALS = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final RhythmLoad load;
    private final Recovery recovery;
    private final Random random;
    private final Map<RhythmFault, Integer> struck = new EnumMap<>(RhythmFault.class);
    private final List<String> violations = new ArrayList<>();
    private final List<Lateness.Outage> outages = new ArrayList<>();
    private Duration slowest = Duration.ZERO;
    private int onTicker;
    private int round;

    /** On a cluster that runs; its carrier takes everything from now on. */
    RhythmCampaign(Cluster cluster, long seed) {
        this.cluster = cluster;
        this.load = new RhythmLoad(cluster);
        this.recovery = new Recovery(cluster, () -> true);
        this.random = new Random(seed);
    }

    /** {@code --rounds N --faults N --seed N}; ends with a line of key=value pairs, and with 1 when something was violated. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        int rounds = (int) options.number("rounds", 10);
        int faults = (int) options.number("faults", 25);
        long seed = options.number("seed", System.nanoTime());
        Path folder = Files.createTempDirectory("handrail-rhythm-");
        System.out.println("Two nodes with wrong clocks, one PostgreSQL, seed " + seed + ", logs in " + folder);
        System.exit(run(folder, rounds, faults, seed));
    }

    private static int run(Path folder, int rounds, int faults, long seed) {
        try (Cluster cluster = new Cluster(folder, Cluster.Clocks.WRONG)) {
            RhythmCampaign campaign = new RhythmCampaign(cluster, seed);
            for (int i = 0; i < rounds && campaign.violations.isEmpty(); i++) {
                campaign.round(faults);
                System.out.println(campaign.figures());
            }
            campaign.violations.forEach(violation -> System.out.println("VIOLATED " + violation));
            return campaign.violations.isEmpty() ? 0 : 1;
        } catch (IOException | SQLException | RuntimeException broken) {
            broken.printStackTrace();
            return 2;
        }
    }

    /** One round with so many faults; what is wrong so far. */
    List<String> round(int faults) throws IOException {
        cluster.nextMorning();
        outages.clear();
        load.enrol(round++, faults);
        for (int i = 0; i < faults; i++) {
            load.comesDue();
            RhythmFault fault = Weighted.drawn(RhythmFault.values(), random);
            RhythmFault.Struck came = fault.strike(cluster, random);
            struck.merge(fault, 1, Integer::sum);
            outages.addAll(came.outages());
            onTicker += came.onTicker();
            if (!came.job().isEmpty()) {
                heals(fault, came.job());
            }
            Until.pace(100 + random.nextInt(BETWEEN_FAULTS_MS));
        }
        cluster.startAll();
        boolean over = load.allAsked();
        violations.addAll(over && recovery.ends() ? load.wrong(new Lateness(outages)) : List.of(recovery.stuck()));
        return List.copyOf(violations);
    }

    /** Waits until the job whose rows were broken runs again. */
    private void heals(RhythmFault fault, String job) {
        long began = System.nanoTime();
        String since = cluster.core.database.open(handle -> handle.createQuery("select clock_timestamp()::text")
                .mapTo(String.class)
                .one());
        boolean healed = Until.within(
                HEALS,
                () -> cluster.core.database.open(handle -> handle.createQuery(
                                        "select count(*) from job_beat where job = :job and started_at > cast(:since as timestamptz)")
                                .bind("job", job)
                                .bind("since", since)
                                .mapTo(Long.class)
                                .one())
                        == 1);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (!healed) {
            violations.add(fault + " of " + job + " is not healed after " + HEALS);
        }
    }

    private long count(RhythmFault.Kind kind) {
        return struck.entrySet().stream()
                .filter(entry -> entry.getKey().kind == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The figures of all rounds. */
    String figures() {
        return "crash=rhythm rounds=%d kills=%d freezes=%d cuts=%d clocks=%d rows=%d faults=%d stopped_in_quartz=%d asked=%d left_to_a_person=%d %s slowest_heal_s=%.1f violations=%d"
                .formatted(
                        round,
                        count(RhythmFault.Kind.KILL),
                        count(RhythmFault.Kind.FREEZE),
                        count(RhythmFault.Kind.CUT),
                        count(RhythmFault.Kind.CLOCK),
                        count(RhythmFault.Kind.ROWS),
                        struck.values().stream().mapToInt(Integer::intValue).sum(),
                        onTicker,
                        load.asked,
                        load.persons,
                        load.lateness(),
                        slowest.toMillis() / 1000.0,
                        violations.size());
    }
}
