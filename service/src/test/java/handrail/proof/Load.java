package handrail.proof;

import handrail.messaging.OutgoingPicture;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Texts and pictures of clients and strangers through the signed webhook, a coach's own, and staff who take pages, for as long as it is let run. */
final class Load {

    static final int CLIENTS = 24;
    private static final int STRANGERS = 6;
    private static final int COACHED = 4;
    private static final int THREADS = 4;
    private static final int PAUSE_MS = 250;
    private static final List<String> WORDS = List.of(
            "thanks %s",
            "can i get some narcan %s",
            "ok then %s",
            "how do i get on subs %s",
            "who is this %s",
            "about a 4 %s",
            "maybe later %s",
            "pick up %s",
            "are you a bot %s",
            "gracias %s");
    private static final String DANGER = "he wont wake up %s";

    /** One text in so many brings a picture, and one of the coach's in so many takes one along. */
    private static final int PICTURED = 5;

    /** A text that was answered 2xx, by the carrier's id and the word in it, and in its picture, that no other text has. */
    record Acknowledged(String sid, String word, boolean pictured) {}

    final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    final Queue<String> written = new ConcurrentLinkedQueue<>();
    final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final Cluster cluster;
    private final List<UUID> coached;
    private final long seed;
    private volatile boolean running;
    private ExecutorService threads = Executors.newCachedThreadPool();

    /** With clients of the coach's, made now. */
    Load(Cluster cluster, long seed) {
        this.cluster = cluster;
        this.seed = seed;
        List<UUID> clients = IntStream.range(0, CLIENTS)
                .mapToObj(i -> cluster.people.enrolled(cluster.coach, "Jo", phone(i)))
                .toList();
        this.coached = clients.subList(0, COACHED).stream().map(this::thread).toList();
    }

    private UUID thread(UUID client) {
        return cluster.core.database.inProgram(
                cluster.program,
                handle -> handle.createQuery("select id from conversation where client_id = :id")
                        .bind("id", client)
                        .mapTo(UUID.class)
                        .one());
    }

    static String phone(int number) {
        return "+12025551%03d".formatted(number);
    }

    void start(int round) {
        running = true;
        threads = Executors.newCachedThreadPool();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(seed * 31 + round * 7L + thread);
            threads.execute(() -> texts(random));
        }
        threads.execute(() -> coachWrites(new Random(seed + round)));
        threads.execute(this::staffTakePages);
    }

    /** No new text; those under way are brought to their end. */
    void stop() throws InterruptedException {
        running = false;
        threads.shutdown();
        if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The load does not come to its end");
        }
    }

    private void texts(Random random) {
        while (running) {
            String word = "w" + next.incrementAndGet() + "x";
            String form = random.nextInt(150) == 0 ? DANGER : WORDS.get(random.nextInt(WORDS.size()));
            boolean pictured = random.nextInt(PICTURED) == 0;
            String sid = (pictured ? "MM" : "SM") + word;
            if (bring(text(phone(random.nextInt(CLIENTS + STRANGERS)), form.formatted(word), sid, word, pictured))) {
                acknowledged.add(new Acknowledged(sid, word, pictured));
            } else {
                unanswered.add(word);
            }
            Until.pace(random.nextInt(2 * PAUSE_MS));
        }
    }

    private boolean bring(List<Map.Entry<String, String>> form) {
        URI messages = cluster.messages();
        return cluster.hook.call(messages, URI.create(messages.toString().replace("#", "?again=1#")), form);
    }

    private List<Map.Entry<String, String>> text(String from, String body, String sid, String word, boolean pictured) {
        List<Map.Entry<String, String>> form = new ArrayList<>(form(from, Cluster.CLIENTS_LINE, body, sid));
        form.add(Map.entry("NumMedia", pictured ? "1" : "0"));
        if (pictured) {
            form.add(Map.entry("MediaContentType0", "image/png"));
            form.add(Map.entry(
                    "MediaUrl0",
                    Pictures.atCarrier(cluster.twilio, cluster.api(), sid, word).toString()));
        }
        return form;
    }

    private static List<Map.Entry<String, String>> form(String from, String to, String body, String sid) {
        return List.of(
                Map.entry("MessageSid", sid), Map.entry("From", from), Map.entry("To", to), Map.entry("Body", body));
    }

    /** Straight into the outbox, as the coach's page does in its transaction; one that fails is not repeated. */
    private void coachWrites(Random random) {
        while (running) {
            String word = "c" + next.incrementAndGet() + "x";
            UUID thread = coached.get(random.nextInt(COACHED));
            OutgoingPicture picture = random.nextInt(PICTURED) == 0 ? Pictures.outgoing(word) : null;
            try {
                cluster.core.database.useProgram(
                        cluster.program,
                        handle -> cluster.core.conversations.coachSays(
                                handle, cluster.program, cluster.coach, thread, "see you at ten " + word, picture));
                written.add(word);
                if (picture != null) {
                    shown.add(word);
                }
            } catch (RuntimeException down) {
                unanswered.add(word);
            }
            Until.pace(800);
        }
    }

    private void staffTakePages() {
        while (running) {
            for (String phone : List.of(Cluster.COACH_PHONE, Cluster.SUPERVISOR_PHONE)) {
                bring(form(phone, Cluster.STAFF_LINE, "1", "SMstaff" + next.incrementAndGet()));
            }
            Until.pace(5_000);
        }
    }
}
