package handrail.proof;

import handrail.database.Sealed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** What must hold in a simulated world when everything has come to rest. */
final class SimOracle {

    private static final Pattern WORD = Pattern.compile("\\b[wc]\\d+x\\b");
    private static final Set<String> BOUND_BY_STOP = Set.of("answer", "proactive", "coach");

    private final SimWorld world;
    private final List<String> violations = new ArrayList<>();

    SimOracle(SimWorld world) {
        this.world = world;
    }

    /** An outbox row at rest. */
    private record Row(
            UUID id,
            String purpose,
            String state,
            String outcome,
            boolean due,
            int attempts,
            boolean wasUnknown,
            String sid,
            String to) {}

    /** What does not hold. */
    List<String> look() {
        world.core.database.useProgram(world.program, handle -> {
            List<Row> rows = rows(handle);
            Map<String, List<SimCarrier.Took>> took = world.carrier.byRow();
            rows.forEach(row -> ended(row, took.getOrDefault(row.id().toString(), List.of())));
            stopped(rows);
            order(rows, took);
            inbound(handle);
        });
        return violations;
    }

    /** What somebody needs who looks for the cause: each row as it ended, and what the carrier took, in order. */
    List<String> remains() {
        List<String> remains = new ArrayList<>(world.core.database.inProgram(
                world.program,
                handle -> handle.createQuery("""
                                select concat_ws(' ', 'row', id, purpose, state, outcome, 'attempts', attempts, 'retries', retries, 'repeated', repeated,
                                    'sid', carrier_sid, 'past', past_sids, 'created', created_at, 'unknown', ambiguous_since) from outbox order by id
                                """).mapTo(String.class).list()));
        world.carrier.took.forEach(one -> remains.add("took " + one));
        return remains;
    }

    private List<Row> rows(Handle handle) {
        return handle.createQuery("""
                        select id, purpose, state, coalesce(outcome, '') as outcome, not_before <= handrail.now() as due, attempts,
                            ambiguous_since is not null as was_unknown, coalesce(carrier_sid, '') as sid, to_phone
                        from outbox order by id
                        """)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Row(
                            id,
                            row.getString("purpose"),
                            row.getString("state"),
                            row.getString("outcome"),
                            row.getBoolean("due"),
                            row.getInt("attempts"),
                            row.getBoolean("was_unknown"),
                            row.getString("sid"),
                            world.core.sealing.open("outbox", "to_phone", id, new Sealed(row.getBytes("to_phone"))));
                })
                .list();
    }

    private void ended(Row row, List<SimCarrier.Took> took) {
        long tooOften = took.stream()
                        .limit(Math.max(0, took.size() - 1L))
                        .filter(one -> one.code() == null || one.code() != 30003)
                        .count()
                - (row.purpose().equals("safety") ? 1 : 0);
        check(tooOften <= 0, "sent twice: " + row + " " + took);
        boolean arrived = took.stream().anyMatch(one -> one.end().equals("delivered"));
        switch (row.state()) {
            case "sent" -> check(!took.isEmpty() || isTwin(row), "said to be sent, never taken: " + row);
            case "failed", "dropped" -> check(!arrived, "said to be " + row.outcome() + ", and it arrived: " + row);
            case "queued" -> check(!row.due(), "stuck: " + row);
            default -> violations.add("stuck: " + row);
        }
        check(row.state().equals("queued") || !row.outcome().isEmpty(), "no named outcome: " + row);
    }

    /**
     * Whether it stands for another text with the same words to the same phone. When nobody knows the fate of either for a quarter of an hour, the
     * carrier's list says that one of them was taken, and not which.
     */
    private boolean isTwin(Row row) {
        return row.wasUnknown()
                && world.carrier.took.stream()
                        .anyMatch(one -> one.sid().equals(row.sid()) && one.to().equals(row.to()));
    }

    /** Nothing is begun to be handed over when the ledger, as it was looked at for it, said stop (T5). */
    private void stopped(List<Row> rows) {
        Map<String, Row> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id().toString(), row));
        for (SimCarrier.Asked asked : world.carrier.asked) {
            Row row = byId.get(asked.row());
            boolean out = world.ledger.stream()
                    .filter(word -> word.phone().equals(asked.to()) && word.step() < asked.lookedAtLedger())
                    .reduce((before, after) -> after)
                    .map(SimWorld.LedgerWord::out)
                    .orElse(false);
            boolean bound = row != null && BOUND_BY_STOP.contains(row.purpose());
            check(!bound || asked.lookedAtLedger() >= 0, "handed over without a look at the ledger: " + row);
            check(!bound || !out, "handed over after a stop: " + row);
        }
    }

    /** To one phone, what is equally urgent goes in its order, but for what nobody knew of or was tried again. */
    private void order(List<Row> rows, Map<String, List<SimCarrier.Took>> took) {
        Map<String, Integer> last = new HashMap<>();
        rows.stream()
                .filter(row -> row.state().equals("sent") && row.attempts() == 1 && !row.wasUnknown())
                .filter(row -> Set.of("answer", "coach").contains(row.purpose()))
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .forEach(row -> took.getOrDefault(row.id().toString(), List.of()).stream()
                        .findFirst()
                        .ifPresent(one -> {
                            String key = row.purpose() + row.to();
                            check(last.getOrDefault(key, -1) <= one.step(), "overtaken: " + row);
                            last.put(key, one.step());
                        }));
    }

    private void inbound(Handle handle) {
        Map<String, Integer> kept = words(handle, "message", "body");
        Map<String, Integer> read = words(handle, "conversation_turn", "recorded");
        for (SimWorld.Sent sent : world.acknowledged) {
            Matcher word = WORD.matcher(sent.body());
            if (word.find()) {
                check(kept.getOrDefault(word.group(), 0) == 1, "not kept exactly once: " + sent);
                check(read.getOrDefault(word.group(), 0) == 1, "not read exactly once: " + sent);
            }
        }
        List<String> claims = handle.createQuery("select message_sid from inbound_claim where message_sid like :mine")
                .bind("mine", "SM" + world.name + "i%")
                .mapTo(String.class)
                .list();
        world.acknowledged.forEach(sent -> check(claims.contains(sent.sid()), "acknowledged and not claimed: " + sent));
        handled(handle);
    }

    /** S8: after each client text there is a text of ours or a task, unless they want none or only said so. */
    private void handled(Handle handle) {
        long unhandled = handle.createQuery("""
                        select count(*) from conversation c
                        where exists (select from message m where m.conversation_id = c.id and m.author = 'client')
                            and not exists (select from message b where b.conversation_id = c.id and b.author <> 'client')
                            and not exists (select from task t where t.conversation_id = c.id)
                        """).mapTo(Long.class).one();
        check(unhandled == 0, unhandled + " threads got neither an answer nor a task");
        long unanswered = handle.createQuery("""
                        select count(*) from message m join conversation c on c.id = m.conversation_id
                        where m.author = 'client'
                            and not exists (
                                select from message b where b.conversation_id = c.id and b.author <> 'client' and b.id > m.id)
                            and not exists (select from task t where t.conversation_id = c.id and t.done_at is null)
                            and coalesce((
                                select not o.opted_out from opt_out o join phone_holder h on h.phone_key = o.phone_key
                                where h.client_id = c.client_id order by o.id desc limit 1), true)
                        """).mapTo(Long.class).one();
        check(unanswered == 0, unanswered + " texts have neither an answer nor an open task (S8)");
    }

    private Map<String, Integer> words(Handle handle, String table, String column) {
        Map<String, Integer> words = new HashMap<>();
        handle.createQuery("select id, <column> as sealed from <table>")
                .define("table", table)
                .define("column", column)
                .map((row, context) -> world.core.sealing.open(
                        table, column, row.getObject("id", UUID.class), new Sealed(row.getBytes("sealed"))))
                .forEach(text -> Oracle.words(text).forEach(word -> words.merge(word, 1, Integer::sum)));
        return words;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
