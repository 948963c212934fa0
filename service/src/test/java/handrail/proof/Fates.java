package handrail.proof;

import handrail.messaging.FakeTwilio;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What becomes of texts the carrier took: some arrive, some reach a phone that is off, some are refused on the way; told by callbacks that
 * come late, twice, and in any order. The ledger of what reached each handset.
 */
final class Fates implements AutoCloseable {

    private static final int LATEST_MS = 600;

    /** What became of a text. */
    enum Fate {
        ARRIVED("delivered", null),
        PHONE_OFF("undelivered", 30003),
        UNKNOWN_REASON("undelivered", 30008);

        final String status;
        final Integer code;

        Fate(String status, Integer code) {
            this.status = status;
            this.code = code;
        }
    }

    /** A text the carrier took, with the outbox row its callback names. */
    record Handed(FakeTwilio.Taken text, String outbox, Fate fate) {}

    /** A callback that was answered 2xx. */
    record Told(String outbox, String sid, String status) {}

    final Map<String, Handed> bySid = new ConcurrentHashMap<>();
    final Queue<Told> told = new ConcurrentLinkedQueue<>();
    final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger pending = new AtomicInteger();
    private final ScheduledExecutorService threads = new ScheduledThreadPoolExecutor(12);
    private final CarrierHook hook;
    private final Random random;

    Fates(CarrierHook hook, long seed) {
        this.hook = hook;
        this.random = new Random(seed);
    }

    /** The carrier took a text: its fate is drawn now, and told bit by bit. */
    synchronized void took(FakeTwilio.Taken text) {
        int drawn = random.nextInt(100);
        Fate fate = drawn < 90 ? Fate.ARRIVED : drawn < 97 ? Fate.PHONE_OFF : Fate.UNKNOWN_REASON;
        Handed handed = new Handed(text, outbox(text.callback()).orElse(""), fate);
        bySid.put(text.sid(), handed);
        List<String> words = new ArrayList<>(List.of("sent", fate.status));
        if (random.nextInt(100) < 15) {
            words.add(words.get(random.nextInt(2)));
        }
        for (String word : words) {
            pending.incrementAndGet();
            var unused = threads.schedule(() -> tell(handed, word), random.nextInt(LATEST_MS), TimeUnit.MILLISECONDS);
        }
    }

    private void tell(Handed handed, String status) {
        try {
            List<Map.Entry<String, String>> form = new ArrayList<>(List.of(
                    Map.entry("MessageSid", handed.text().sid()),
                    Map.entry("MessageStatus", status),
                    Map.entry("To", handed.text().to())));
            if (status.equals(handed.fate().status) && handed.fate().code != null) {
                form.add(Map.entry("ErrorCode", handed.fate().code.toString()));
            }
            if (hook.call(handed.text().callback(), form)) {
                told.add(new Told(handed.outbox(), handed.text().sid(), status));
            } else {
                lost.incrementAndGet();
            }
        } finally {
            pending.decrementAndGet();
        }
    }

    /** Whether every callback was brought, or given up. */
    boolean quiet() {
        return pending.get() == 0;
    }

    /** What was handed over for each row, in the order of taking. */
    Map<String, List<Handed>> byRow(List<FakeTwilio.Taken> taken) {
        Map<String, List<Handed>> rows = new ConcurrentHashMap<>();
        taken.forEach(text -> Optional.ofNullable(bySid.get(text.sid()))
                .ifPresent(handed -> rows.computeIfAbsent(handed.outbox(), row -> new ArrayList<>())
                        .add(handed)));
        return rows;
    }

    private static Optional<String> outbox(URI callback) {
        return Optional.ofNullable(callback.getQuery()).map(query -> query.replaceAll(".*outbox=", ""));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
