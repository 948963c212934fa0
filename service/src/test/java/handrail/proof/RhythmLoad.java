package handrail.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clients whose check-ins come due one after the other during a round, and what became of each. */
final class RhythmLoad {

    private static final int CLIENTS_A_FAULT = 8;
    private static final Duration BETWEEN = Duration.ofMillis(700);

    /** So late, after the last fault that could hold it up, and no later. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A fault, from its beginning to its end, in program time. */
    record Window(Instant began, Instant ended) {}

    int asked;
    int persons;
    Duration latest = Duration.ZERO;
    private final Cluster cluster;
    private final Map<UUID, String> phones = new HashMap<>();
    private int next = 2_000;

    RhythmLoad(Cluster cluster) {
        this.cluster = cluster;
    }

    /** New clients, as many as it takes, with a check-in each that is due during this round. */
    void comesDue(int round, int faults) {
        phones.clear();
        List<UUID> clients = new ArrayList<>();
        for (int i = 0; i < faults * CLIENTS_A_FAULT; i++) {
            String phone = "+1202555%04d".formatted(next++);
            UUID client = cluster.people.enrolled(cluster.coach, "Jo" + round, phone);
            clients.add(client);
            phones.put(client, phone);
        }
        cluster.core.database.useProgram(
                cluster.program,
                handle -> handle.createUpdate("""
                        update check_in set due_at = handrail.now() + due.nth * make_interval(secs => :between),
                            expires_at = handrail.now() + interval '6 hours'
                        from unnest(cast(:clients as uuid[])) with ordinality as due (client_id, nth)
                        where check_in.client_id = due.client_id and check_in.status = 'due'
                        """)
                        .bindArray("clients", UUID.class, clients)
                        .bind("between", BETWEEN.toMillis() / 1000.0)
                        .execute());
    }

    /** Whether none of them is due any more, in time. */
    boolean allAsked() {
        return Until.within(
                PATIENCE.plus(BETWEEN.multipliedBy(phones.size())),
                () -> rows().stream().noneMatch(row -> row.status().equals("due")));
    }

    /**
     * A check-in of this round, with how often its client was asked, and whether a person has to, as the carrier never had the text: what a node
     * was about to send when it was killed is not repeated by itself.
     */
    public record Row(
            UUID clientId,
            String status,
            String outcome,
            Instant dueAt,
            Instant sentAt,
            int messages,
            boolean person) {}

    private List<Row> rows() {
        return cluster.core.database.inProgram(
                cluster.program,
                handle -> handle.createQuery("""
                        select distinct on (c.client_id) c.client_id, c.status, coalesce(c.outcome, '') as outcome, c.due_at,
                            coalesce(c.sent_at, 'epoch') as sent_at,
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
                                row.getTimestamp("sent_at").toInstant(),
                                row.getInt("messages"),
                                row.getBoolean("person")))
                        .list());
    }

    /** What is wrong about this round's check-ins, when nothing is under way. */
    List<String> wrong(List<Window> windows) {
        List<String> wrong = new ArrayList<>();
        List<Row> rows = rows();
        if (rows.size() != phones.size()) {
            wrong.add(phones.size() + " clients, and " + rows.size() + " check-ins");
        }
        for (Row row : rows) {
            asked++;
            int reached = cluster.twilio.takenFor(phones.get(row.clientId())).size();
            persons += row.person() ? 1 : 0;
            if (!row.status().equals("sent") || row.messages() != 1 || reached != (row.person() ? 0 : 1)) {
                wrong.add("asked " + row.messages() + " times, reached " + reached + " times: " + row);
            }
            Duration late = Duration.between(held(row.dueAt(), windows), row.sentAt());
            latest = late.compareTo(latest) > 0 ? late : latest;
            if (late.compareTo(LATE) > 0) {
                wrong.add("late by " + late + ": " + row);
            }
        }
        return wrong;
    }

    /** Until when the faults could hold up what was due then: one that began before the time was over starts it anew. */
    private static Instant held(Instant due, List<Window> windows) {
        Instant held = due;
        for (Window window : windows) {
            if (!window.began().isAfter(held.plus(LATE)) && window.ended().isAfter(held)) {
                held = window.ended();
            }
        }
        return held;
    }
}
