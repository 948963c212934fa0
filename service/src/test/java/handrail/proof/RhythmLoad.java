package handrail.proof;

import handrail.messaging.FakeTwilio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clients whose check-ins come due one after the other during a round, and what became of each. */
final class RhythmLoad {

    private static final int CLIENTS_A_FAULT = 8;

    /** Of those that come due around one fault the nth is due so long after its beginning, times n squared: a few before, during and after. */
    private static final Duration SPREAD = Duration.ofMillis(350);

    /** So late, and no later. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration HANDED_OVER = Duration.ofSeconds(10);

    int asked;
    int persons;
    private final List<Duration> late = new ArrayList<>();
    private Duration waited = Duration.ZERO;
    private final Cluster cluster;
    private final Map<UUID, String> phones = new HashMap<>();
    private final Deque<UUID> toCome = new ArrayDeque<>();
    private int next = 2_000;

    RhythmLoad(Cluster cluster) {
        this.cluster = cluster;
    }

    /** New clients, as many as it takes for so many faults; none of them is to be asked before tomorrow. */
    void enrol(int round, int faults) {
        phones.clear();
        toCome.clear();
        for (int i = 0; i < faults * CLIENTS_A_FAULT; i++) {
            String phone = "+1202555%04d".formatted(next++);
            UUID client = cluster.people.enrolled(cluster.coach, "Jo" + round, phone);
            toCome.add(client);
            phones.put(client, phone);
        }
    }

    /** Some of them are to be asked from now on, one after the other, while a fault strikes. */
    void comesDue() {
        List<UUID> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS_A_FAULT; i++) {
            clients.add(toCome.remove());
        }
        cluster.core.database.useProgram(
                cluster.program,
                handle -> handle.createUpdate("""
                        update check_in set due_at = handrail.now() + due.nth * due.nth * make_interval(secs => :spread),
                            expires_at = handrail.now() + interval '6 hours'
                        from unnest(cast(:clients as uuid[])) with ordinality as due (client_id, nth)
                        where check_in.client_id = due.client_id and check_in.status = 'due'
                        """)
                        .bindArray("clients", UUID.class, clients)
                        .bind("spread", SPREAD.toMillis() / 1000.0)
                        .execute());
    }

    /** Whether none of them is due any more, in time, and none of their texts waits; what is being handed over has a moment to arrive. */
    boolean allAsked() {
        boolean asked = Until.within(
                PATIENCE,
                () -> rows().stream().noneMatch(row -> row.status().equals("due"))
                        && cluster.count(
                                        "select count(*) from outbox where state = 'queued' and not_before <= handrail.now()")
                                == 0);
        var unused = Until.within(
                HANDED_OVER, () -> cluster.count("select count(*) from outbox where state = 'sending'") == 0);
        return asked;
    }

    /**
     * A check-in of this round, with how often its client was asked, and whether a person has to, as the carrier never had the text: what a node
     * was about to send when it was killed is not repeated by itself.
     */
    public record Row(UUID clientId, String status, String outcome, Instant dueAt, int messages, boolean person) {}

    private List<Row> rows() {
        return cluster.core.database.inProgram(
                cluster.program,
                handle -> handle.createQuery("""
                        select distinct on (c.client_id) c.client_id, c.status, coalesce(c.outcome, '') as outcome, c.due_at,
                            (select count(*) from message m join conversation t on t.id = m.conversation_id
                                where t.client_id = c.client_id and m.message_key like 'checkin.%') as messages,
                            exists (select from task k where k.client_id = c.client_id and k.kind = 'NOT_DELIVERED' and k.done_at is null)
                                and exists (select from outbox o where o.message_id = c.message_id and o.outcome = 'not_taken') as person
                        from check_in c where c.client_id = any(cast(:clients as uuid[])) order by c.client_id, c.day
                        """)
                        .bindArray("clients", UUID.class, phones.keySet())
                        .map((row, context) -> new Row(
                                row.getObject("client_id", UUID.class),
                                row.getString("status"),
                                row.getString("outcome"),
                                row.getTimestamp("due_at").toInstant(),
                                row.getInt("messages"),
                                row.getBoolean("person")))
                        .list());
    }

    /** What is wrong about this round's check-ins, when nothing is under way. */
    List<String> wrong(Lateness lateness) {
        List<String> wrong = new ArrayList<>();
        List<Row> rows = rows();
        if (rows.size() != phones.size()) {
            wrong.add(phones.size() + " clients, and " + rows.size() + " check-ins");
        }
        for (Row row : rows) {
            asked++;
            List<FakeTwilio.Taken> reached = cluster.twilio.takenFor(phones.get(row.clientId()));
            persons += row.person() ? 1 : 0;
            if (!row.status().equals("sent") || row.messages() != 1 || reached.size() != (row.person() ? 0 : 1)) {
                wrong.add("asked " + row.messages() + " times, reached " + reached.size() + " times: " + row);
            }
            reached.stream().limit(1).forEach(text -> came(row, text.at(), lateness, wrong));
        }
        return wrong;
    }

    private void came(Row row, Instant taken, Lateness lateness, List<String> wrong) {
        Duration whole = Duration.between(row.dueAt(), taken);
        waited = whole.compareTo(waited) > 0 ? whole : waited;
        Duration counted = lateness.of(row.clientId(), row.dueAt(), taken);
        late.add(counted);
        if (counted.compareTo(LATE) > 0) {
            wrong.add("late by " + counted + ", taken at " + taken + ": " + row);
        }
    }

    /** How late they were, as figures: half of them, all but one in a hundred, and the last; and how long anybody waited, outages and all. */
    String lateness() {
        List<Duration> sorted = late.stream().sorted().toList();
        return "late_p50_s=%.1f late_p99_s=%.1f late_max_s=%.1f longest_wait_s=%.1f"
                .formatted(part(sorted, 50), part(sorted, 99), part(sorted, 100), waited.toMillis() / 1000.0);
    }

    private static double part(List<Duration> sorted, int percent) {
        int at = (sorted.size() * percent + 99) / 100 - 1;
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, at)).toMillis() / 1000.0;
    }
}
