package handrail.messaging;

import com.codahale.metrics.MetricRegistry;
import handrail.access.Sealing;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Trace;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Works the outbox off, a few texts at once, one program after the other by turns, so that a program with much to say holds nobody up. Any
 * number of nodes share the work: a row is claimed with {@code SKIP LOCKED}. Each ends in a named {@link Outcome}.
 */
public final class Dispatcher implements Job {

    /** What one program may send before the next has its turn. */
    static final int TURN = 60;

    private static final int TURNS = 50;
    private static final int HELPERS = 3;

    private final Database database;
    private final HandOvers handOvers;
    private final NextTexts nextTexts;
    private final CarrierSaid carrierSaid;
    private final Ways ways;
    private final Executor helpers;

    /**
     * Over a carrier.
     *
     * @param rates segments a second of a sender's address, where the sender does not say it itself; null is no limit
     * @param helpers claim and write down beside the caller
     * @param hands hand texts over beside those
     */
    public Dispatcher(
            Database database,
            Ids ids,
            Sms sms,
            Sealing sealing,
            Statuses statuses,
            Deliveries deliveries,
            Alerts alerts,
            Clock clock,
            MetricRegistry metrics,
            Function<String, @Nullable Double> rates,
            Executor helpers,
            Executor hands,
            String publicUrl) {
        this.database = database;
        this.handOvers = new HandOvers(sms, hands);
        this.ways = new Ways(alerts, metrics);
        this.carrierSaid = new CarrierSaid(ids, statuses, deliveries, ways, clock, metrics);
        this.nextTexts = new NextTexts(sealing, carrierSaid, new Throughput(rates, clock), clock, publicUrl);
        this.helpers = helpers;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Answers to people in danger go this way. */
    @Override
    public boolean pausable() {
        return false;
    }

    @Override
    public int turns() {
        return TURNS;
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.attach(OutboxRows.class).waitingSince();
    }

    /** Right after a commit: every program has its turns until nothing is left that may go now. */
    public void everywhere() {
        Collection<ProgramId> left =
                database.open(handle -> handle.attach(Programs.class).ids());
        for (int turn = 0; turn < TURNS && !left.isEmpty(); turn++) {
            left = left.stream().filter(program -> !turn(program).isEmpty()).toList();
        }
    }

    /** The same for one program; whether there was anything to do. */
    boolean soon(ProgramId program) {
        int turn = 0;
        while (turn < TURNS && !turn(program).isEmpty()) {
            turn++;
        }
        return turn > 0;
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        int abandoned = database.inProgram(
                program, handle -> handle.attach(OutboxRows.class).abandon());
        Map<String, Integer> counts = turn(program);
        if (abandoned > 0) {
            counts.put("abandoned", abandoned);
        }
        return counts;
    }

    private Map<String, Integer> turn(ProgramId id) {
        Turn turn = new Turn(id);
        work(turn);
        turn.helping.forEach(CompletableFuture::join);
        return new TreeMap<>(turn.counts);
    }

    /** Claims some texts, asks for help if there may be more, and hands them over; what was said is written down with the next claim. */
    private void work(Turn turn) {
        HandOvers.Said before = HandOvers.Said.NOTHING;
        while (true) {
            HandOvers.Said said = before;
            List<NextTexts.Claimed> next = step(turn, said);
            if (said.broke() != null) {
                throw said.broke();
            }
            if (next.isEmpty()) {
                return;
            }
            next.stream()
                    .map(NextTexts.Claimed::outcome)
                    .filter(Objects::nonNull)
                    .forEach(turn::count);
            if (next.size() == OutboxRows.AT_ONCE) {
                help(turn);
            }
            before = handOvers.all(
                    next.stream().filter(claimed -> claimed.outcome() == null).toList());
        }
    }

    private List<NextTexts.Claimed> step(Turn turn, HandOvers.Said before) {
        return database.inProgramByKeptPlans(turn.id, handle -> {
            carrierSaid.all(handle, turn.id, before.handed()).forEach(turn::count);
            int most = before.broke() == null ? turn.mayTake() : 0;
            if (most == 0) {
                return List.of();
            }
            Terms terms =
                    turn.terms(() -> new Terms(handle.attach(Programs.class).get(turn.id), ways.of(handle)));
            List<NextTexts.Claimed> next = nextTexts.next(handle, terms.program(), terms.ways(), most);
            turn.left.addAndGet(most - next.size());
            return next;
        });
    }

    private void help(Turn turn) {
        if (turn.asked.getAndIncrement() >= HELPERS) {
            return;
        }
        try {
            turn.helping.add(CompletableFuture.runAsync(Trace.carried(() -> work(turn)), helpers));
        } catch (RejectedExecutionException stopping) {
            turn.asked.set(HELPERS);
        }
    }

    private record Terms(Program program, List<Ways.Way> ways) {}

    /** One program's turn: what is left of it, who helps, and how texts ended. */
    private static final class Turn {

        private final ProgramId id;
        private final AtomicInteger left = new AtomicInteger(TURN);
        private final AtomicInteger asked = new AtomicInteger();
        private final Queue<CompletableFuture<Void>> helping = new ConcurrentLinkedQueue<>();
        private final Map<String, Integer> counts = new ConcurrentHashMap<>();
        private volatile @Nullable Terms terms;

        Turn(ProgramId id) {
            this.id = id;
        }

        /** How many may be taken now, of what is left. */
        int mayTake() {
            int before = left.getAndUpdate(now -> now - Math.min(now, OutboxRows.AT_ONCE));
            return Math.min(before, OutboxRows.AT_ONCE);
        }

        /** What the turn goes by: asked for by whoever takes the first text, before anybody helps. */
        Terms terms(Supplier<Terms> ask) {
            Terms known = terms;
            if (known == null) {
                known = ask.get();
                terms = known;
            }
            return known;
        }

        void count(Outcome outcome) {
            counts.merge(outcome.word(), 1, Integer::sum);
        }
    }
}
