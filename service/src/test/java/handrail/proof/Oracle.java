package handrail.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.database.Sealed;
import handrail.messaging.FakeTwilio;
import handrail.messaging.Statuses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Compares what the carrier knows with what the database says, when nothing is under way. Each difference is a sentence. */
final class Oracle {

    private static final Pattern WORD = Pattern.compile("\\b[wc]\\d+x\\b");

    /** The steps a text may take: never one back but to be handed over again, which is said. */
    private static final Set<String> LEGAL = Set.of(
            "queued>sending",
            "queued>dropped",
            "sending>sent",
            "sending>dropped",
            "sending>failed",
            "sending>ambiguous",
            "sending>queued",
            "ambiguous>sent",
            "ambiguous>failed",
            "ambiguous>dropped",
            "ambiguous>queued",
            "sent>failed",
            "sent>dropped",
            "sent>queued",
            "failed>sent");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> WHY_AGAIN = Set.of("retrying", "repeated");

    private final Cluster cluster;
    private final Load load;
    private final Fates fates;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> messages = new HashMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private Set<UUID> twins = Set.of();
    private UUID lastMessage = new UUID(0, 0);
    private UUID lastTurn = new UUID(0, 0);

    Oracle(Cluster cluster, Load load, Fates fates) {
        this.cluster = cluster;
        this.load = load;
        this.fates = fates;
    }

    /** An outbox row as the database says. */
    public record Row(UUID id, String purpose, String state, String outcome, UUID messageId) {}

    /** Everything that is wrong now. */
    List<String> look() {
        violations.clear();
        cluster.core.database.useProgram(cluster.program, handle -> {
            inbound(handle);
            pictures(handle);
            twins = twins(handle);
            outbound(handle);
            edges(handle);
            callbacks(handle);
        });
        return List.copyOf(violations);
    }

    private void inbound(Handle handle) {
        lastMessage = words(handle, "message", "body", lastMessage, messages);
        lastTurn = words(handle, "conversation_turn", "recorded", lastTurn, turns);
        Set<String> claims = new HashSet<>(handle.createQuery("select message_sid from inbound_claim")
                .mapTo(String.class)
                .list());
        for (Load.Acknowledged text : load.acknowledged) {
            check(claims.contains(text.sid()), "lost: " + text.sid() + " was acknowledged and is not claimed");
            int kept = messages.getOrDefault(text.word(), 0);
            int read = turns.getOrDefault(text.word(), 0);
            check(kept == 1, "acknowledged " + text.sid() + " is kept " + kept + " times");
            check(read == 1, "acknowledged " + text.sid() + " was read " + read + " times");
        }
        load.written.forEach(word -> check(
                messages.getOrDefault(word, 0) == 1,
                "a coach's text " + word + " is kept " + messages.getOrDefault(word, 0) + " times"));
        load.unanswered.forEach(word ->
                check(messages.getOrDefault(word, 0) <= 1, "a text nobody answered, " + word + ", is kept twice"));
    }

    /** A picture that came, or went, is kept once and as it was; what the carrier fetched is what the coach sent. */
    private void pictures(Handle handle) {
        Map<String, Integer> kept = new HashMap<>();
        handle.createQuery("select id, content from media where state = 'stored'")
                .map((row, context) -> cluster.core.sealing.openBytes(
                        "media", "content", row.getObject("id", UUID.class), new Sealed(row.getBytes("content"))))
                .forEach(content -> Pictures.words(content).forEach(word -> kept.merge(word, 1, Integer::sum)));
        for (Load.Acknowledged text : load.acknowledged) {
            int times = kept.getOrDefault(text.word(), 0);
            check(times == (text.pictured() ? 1 : 0), "the picture of " + text + " is kept " + times + " times");
        }
        load.shown.forEach(word -> check(
                kept.getOrDefault(word, 0) == 1,
                "a coach's picture " + word + " is kept " + kept.getOrDefault(word, 0) + " times"));
        for (FakeTwilio.Taken text : taken()) {
            FakeTwilio.Found found = cluster.twilio.pictures.get(text.sid());
            check(
                    found == null
                            || found.status() != 200
                            || Pictures.words(found.content()).equals(words(text.body())),
                    "another picture went along with " + text);
        }
    }

    /** Counts the words in rows that came since; ids grow with time. */
    private UUID words(Handle handle, String table, String column, UUID last, Map<String, Integer> into) {
        UUID[] newest = {last};
        handle.createQuery("select id, <column> as sealed from <table> where id > :last order by id")
                .define("table", table)
                .define("column", column)
                .bind("last", last)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .forEach(row -> {
                    newest[0] = row.getKey();
                    String text = cluster.core.sealing.open(table, column, row.getKey(), new Sealed(row.getValue()));
                    words(text).forEach(word -> into.merge(word, 1, Integer::sum));
                });
        return newest[0];
    }

    /** The words of a text; of a recorded turn those of its event alone, as it tells of what was said before too. */
    static Set<String> words(String text) {
        String said = text.startsWith("{") ? event(text) : text;
        return WORD.matcher(said).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String event(String recorded) {
        try {
            return JSON.readTree(recorded).path("event").toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void outbound(Handle handle) {
        Map<String, List<Fates.Handed>> handed = fates.byRow(cluster.twilio.taken);
        List<Row> rows = handle.createQuery("""
                        select id, purpose, state, coalesce(outcome, '') as outcome, message_id from outbox
                        """)
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("purpose"),
                        row.getString("state"),
                        row.getString("outcome"),
                        row.getObject("message_id", UUID.class)))
                .list();
        for (Row row : rows) {
            List<Fates.Handed> tries = handed.getOrDefault(row.id().toString(), List.of());
            once(row, tries);
            ended(row, tries);
        }
        check(
                handed.size()
                        <= rows.stream()
                                .filter(row -> handed.containsKey(row.id().toString()))
                                .count(),
                "the carrier has texts that no row of ours speaks of");
    }

    /** A routine text reaches the carrier once, and again only after the phone could not be reached; a safety text once more at most. */
    private void once(Row row, List<Fates.Handed> tries) {
        long tooMany = tries.stream()
                        .limit(Math.max(0, tries.size() - 1L))
                        .filter(one -> one.fate() != Fates.Fate.PHONE_OFF)
                        .count()
                - (row.purpose().equals("safety") ? 1 : 0);
        check(tooMany <= 0, "sent twice: " + row + " as " + tries);
    }

    private void ended(Row row, List<Fates.Handed> tries) {
        switch (row.state()) {
            case "sent" ->
                check(
                        !tries.isEmpty() || row.outcome().equals("sent") && hasTwin(row),
                        "said to be sent, and the carrier never had it: " + row);
            case "sending", "ambiguous" -> violations.add("stuck: " + row);
            case "failed" ->
                check(
                        !row.outcome().equals("not_taken")
                                || tries.stream().allMatch(one -> one.fate() == Fates.Fate.PHONE_OFF)
                                || hasTwin(row),
                        "said to be not taken, and it was: " + row + " as " + tries);
            case "dropped" ->
                check(
                        tries.stream().noneMatch(one -> one.fate() == Fates.Fate.ARRIVED),
                        "said to be dropped, and it arrived: " + row);
            default -> check(row.state().equals("queued"), "a state nobody knows: " + row);
        }
        check(row.state().equals("queued") || !row.outcome().isEmpty(), "ended without a named outcome: " + row);
    }

    /**
     * Whether another text had the same words to the same phone, and was as unknown: when every callback about both was lost, the carrier's
     * list says that one of them was taken, and not which.
     */
    private boolean hasTwin(Row row) {
        return twins.contains(row.id());
    }

    private Set<UUID> twins(Handle handle) {
        Map<String, List<UUID>> same = new HashMap<>();
        handle.createQuery("""
                        select o.id, o.to_phone, o.body from outbox o
                        where exists (select from outbox_edge e where e.id = o.id and e.becomes = 'ambiguous')
                        """)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return Map.entry(
                            opened("to_phone", id, row.getBytes("to_phone")) + opened("body", id, row.getBytes("body")),
                            id);
                })
                .forEach(row -> same.computeIfAbsent(row.getKey(), words -> new ArrayList<>())
                        .add(row.getValue()));
        Set<UUID> twins = new HashSet<>();
        same.values().stream().filter(ids -> ids.size() > 1).forEach(twins::addAll);
        return twins;
    }

    private String opened(String column, UUID id, byte[] sealed) {
        return cluster.core.sealing.open("outbox", column, id, new Sealed(sealed));
    }

    private void edges(Handle handle) {
        handle.createQuery(
                        "select id, was || '>' || becomes as edge, coalesce(outcome, '') as outcome from outbox_edge order by n")
                .map((row, context) -> List.of(row.getString("id"), row.getString("edge"), row.getString("outcome")))
                .forEach(edge -> {
                    boolean again = edge.get(1).matches("(sent|ambiguous)>queued");
                    check(
                            LEGAL.contains(edge.get(1)) && (!again || WHY_AGAIN.contains(edge.get(2))),
                            "backward: " + edge);
                });
    }

    private void callbacks(Handle handle) {
        Map<String, Set<String>> said = new HashMap<>();
        handle.createQuery("""
                        select o.id, s.status from outbox o join message_status s on s.message_id = o.message_id
                        """)
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("status")))
                .forEach(status -> said.computeIfAbsent(status.getKey(), row -> new HashSet<>())
                        .add(status.getValue()));
        Set<String> toStaff =
                new HashSet<>(handle.createQuery("select cast(id as text) from outbox where message_id is null")
                        .mapTo(String.class)
                        .list());
        for (Fates.Told told : fates.told) {
            if (!toStaff.contains(told.outbox())) {
                Set<String> kept = said.getOrDefault(told.outbox(), Set.of());
                check(kept.contains(told.status()), "a callback was acknowledged and is not kept: " + told);
                check(
                        !told.status().equals("delivered")
                                || Statuses.furthest(List.copyOf(kept)).equals("delivered"),
                        "shown as less than delivered: " + told);
            }
        }
    }

    /** What the carrier took, whatever became of it. */
    List<FakeTwilio.Taken> taken() {
        return List.copyOf(cluster.twilio.taken);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
