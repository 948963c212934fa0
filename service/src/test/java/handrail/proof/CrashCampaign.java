package handrail.proof;

import handrail.messaging.FakeTwilio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Breaks a cluster on purpose while texts come and go, lets it recover, and compares what the carrier knows with what the database says.
 * One round is one day of program time.
 */
public final class CrashCampaign implements AutoCloseable {

    private static final int BETWEEN_FAULTS_MS = 2_000;

    private final Cluster cluster;
    private final Load load;
    private final Fates fates;
    private final Oracle oracle;
    private final Recovery recovery;
    private final Random random;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private int round;

    /** On a cluster of its own. */
    CrashCampaign(Cluster cluster, long seed) {
        this.cluster = cluster;
        fates = new Fates(cluster.hook, seed);
        cluster.twilio.onTaken = fates::took;
        cluster.twilio.weather = new Weather(seed);
        load = new Load(cluster, seed);
        oracle = new Oracle(cluster, load, fates);
        recovery = new Recovery(cluster, fates::quiet);
        random = new Random(seed);
    }

    /** {@code --rounds N --faults N --seed N}; ends with a line of key=value pairs, and with 1 when something was violated. */
    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        int rounds = (int) options.number("rounds", 10);
        int faults = (int) options.number("faults", 40);
        long seed = options.number("seed", System.nanoTime());
        Path folder = Files.createTempDirectory("handrail-crash-");
        System.out.println("Two nodes, one PostgreSQL, seed " + seed + ", logs in " + folder);
        System.exit(run(folder, rounds, faults, seed));
    }

    private static int run(Path folder, int rounds, int faults, long seed) {
        List<String> wrong = List.of();
        try (Cluster cluster = new Cluster(folder, Cluster.Clocks.RIGHT);
                CrashCampaign campaign = new CrashCampaign(cluster, seed)) {
            for (int i = 0; i < rounds && wrong.isEmpty(); i++) {
                wrong = campaign.round(faults);
                System.out.println(campaign.line());
            }
            wrong.forEach(violation -> System.out.println("VIOLATED " + violation));
            System.out.println(campaign.figures(wrong.size()));
            return wrong.isEmpty() ? 0 : 1;
        } catch (IOException | SQLException | InterruptedException | RuntimeException broken) {
            broken.printStackTrace();
            return 2;
        }
    }

    /** One round with so many faults; what is wrong after it. */
    public List<String> round(int faults) throws IOException, InterruptedException {
        cluster.nextMorning();
        load.start(round++);
        for (int i = 0; i < faults; i++) {
            Fault fault = Weighted.drawn(Fault.values(), random);
            fault.strike(cluster, random);
            struck.merge(fault, 1, Integer::sum);
            Until.pace(100 + random.nextInt(BETWEEN_FAULTS_MS));
        }
        cluster.startAll();
        load.stop();
        return recovery.ends() ? oracle.look() : List.of(recovery.stuck());
    }

    private long count(Fault.Kind kind) {
        return struck.entrySet().stream()
                .filter(entry -> entry.getKey().kind == kind)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The round just gone, in words. */
    String line() {
        return "round " + round + ": " + struck + ", " + load.acknowledged.size() + " texts acknowledged, "
                + oracle.taken().size() + " taken by the carrier";
    }

    /** The figures of all rounds. */
    public String figures(int violations) {
        return "crash=campaign rounds=%d kills=%d freezes=%d cuts=%d faults=%d acknowledged=%d unacknowledged=%d coach_texts=%d pictures_in=%d pictures_out=%d taken=%d callbacks=%d callbacks_lost=%d violations=%d"
                .formatted(
                        round,
                        count(Fault.Kind.KILL),
                        count(Fault.Kind.FREEZE),
                        count(Fault.Kind.CUT),
                        struck.values().stream().mapToInt(Integer::intValue).sum(),
                        load.acknowledged.size(),
                        load.unanswered.size(),
                        load.written.size(),
                        load.acknowledged.stream()
                                .filter(Load.Acknowledged::pictured)
                                .count(),
                        load.shown.size(),
                        oracle.taken().size(),
                        fates.told.size(),
                        fates.lost.get(),
                        violations);
    }

    /** The carrier takes everything again, and tells of nothing. */
    @Override
    public void close() {
        cluster.twilio.onTaken = text -> {};
        cluster.twilio.weather = to -> FakeTwilio.Mood.TAKES;
        fates.close();
    }
}
