package handrail.proof;

import handrail.program.Policy;
import handrail.proof.Diary.Deed;
import handrail.proof.TextRule.Case;
import handrail.proof.TextRule.Standing;
import handrail.proof.TextRule.Started;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What must hold in a simulated year, held against the lives: every text at the moment the carrier takes it ({@link TextRule}), and day by day what
 * became of everybody ({@link YearAccounts}). Each difference is a sentence.
 */
final class YearOracle {

    private static final Duration WEEK = Duration.ofDays(7);

    private final YearWorld world;
    private final YearAccounts accounts;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Deque<Started>> started = new HashMap<>();
    private final Map<String, Integer> purposes = new TreeMap<>();
    private Instant before;
    private int looked;

    YearOracle(YearWorld world) {
        this.world = world;
        this.accounts = new YearAccounts(world);
        this.before = world.clock.instant();
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** What is known of a text that went out, by what was said of consent by then. */
    public record Sent(UUID id, String purpose, String key, String zone, String consent) {}

    /** Every text the carrier took since the last look, and every one that came. */
    void afterStep() {
        world.core.database.useProgram(world.program, handle -> {
            unheard(handle);
            List<SimCarrier.Took> taken = world.carrier.took.subList(looked, world.carrier.took.size());
            if (!taken.isEmpty()) {
                Policy policy = world.program(handle).policy();
                Map<UUID, Sent> sent = sent(handle, taken);
                taken.forEach(text -> text(text, sent.get(UUID.fromString(text.row())), policy));
            }
        });
        looked = world.carrier.took.size();
        before = world.clock.instant();
    }

    private static Map<UUID, Sent> sent(Handle handle, List<SimCarrier.Took> taken) {
        Map<UUID, Sent> sent = new HashMap<>();
        handle.createQuery("""
                        select o.id, o.purpose, coalesce(m.message_key, '') as key, k.zone,
                            (select n.kind from messaging_consent n where n.client_id = k.id order by n.id desc limit 1) as consent
                        from outbox o left join message m on m.id = o.message_id
                        left join conversation c on c.id = o.conversation_id left join client k on k.id = c.client_id
                        where o.id = any(:ids)
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        taken.stream().map(text -> UUID.fromString(text.row())).toList())
                .map((row, context) -> new Sent(
                        row.getObject("id", UUID.class),
                        row.getString("purpose"),
                        row.getString("key"),
                        row.getString("zone"),
                        row.getString("consent")))
                .forEach(text -> sent.put(text.id(), text));
        return sent;
    }

    /** Every text that came in is answered, or somebody's to answer, in the same step (S8). */
    private void unheard(Handle handle) {
        List<UUID> unheard =
                handle.createQuery("""
                        select m.id from message m join conversation c on c.id = m.conversation_id
                        where m.author = 'client' and m.id >= handrail.uuid_floor(cast(:since as timestamptz))
                            and not exists (
                                select from message a where a.conversation_id = m.conversation_id and a.id > m.id and a.author <> 'client')
                            and not exists (
                                select from task t where t.client_id = c.client_id and t.done_at is null and t.kind in ('ANSWER_TEXT', 'URGENT', 'LOOK_AT_THREAD'))
                        """).bind("since", before).mapTo(UUID.class).list();
        check(unheard.isEmpty(), "S8: nobody answers " + unheard);
    }

    private void text(SimCarrier.Took text, Sent sent, Policy policy) {
        purposes.merge(sent.purpose(), 1, Integer::sum);
        Life life = world.lives.get(text.to());
        if (life == null) {
            check(sent.purpose().equals("staff"), "a stranger was written to: " + text);
            return;
        }
        Deque<Started> week = started.computeIfAbsent(life.phone, one -> new ArrayDeque<>());
        while (!week.isEmpty() && week.peekFirst().at().isBefore(text.at().minus(WEEK))) {
            week.removeFirst();
        }
        ZoneId zone = sent.zone() == null ? YearWorld.ZONE : ZoneId.of(sent.zone());
        Standing standing = new Standing(
                life.wantsNoTexts,
                life.died,
                life.away,
                life.muted(text.at().atZone(zone).toLocalDate()),
                life.diary.has(Set.of(Deed.WROTE), Duration.ofDays(1), text.at()),
                sent.consent());
        TextRule.brokenBy(new Case(
                        text.at(), sent.purpose(), sent.key(), sent.zone(), standing, policy, List.copyOf(week)))
                .forEach(rule -> check(false, rule + ": " + sent + " to " + life.name + ", " + standing));
        if (sent.purpose().equals("proactive")) {
            week.add(new Started(text.at(), sent.key()));
            life.diary.note(text.at(), Deed.TEXTED);
        }
    }

    /** What became of everybody. */
    void afterDay() {
        accounts.look().forEach(wrong -> check(false, wrong));
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(world.clock.instant() + ": " + otherwise);
        }
    }

    /** What happened. */
    String figures() {
        String ends = world.core.database.inProgram(
                world.program,
                handle -> handle.createQuery("""
                        select 'check_ins=' || count(*) || ' answered=' || count(*) filter (where status = 'answered')
                            || ' missed=' || count(*) filter (where status = 'missed') || ' skipped=' || count(*) filter (where status = 'skipped')
                            || ' follow_ups=' || (select count(*) from follow_up where status <> 'due')
                            || ' tasks=' || (select count(*) from task) || ' silences=' || (select count(*) from silence_step)
                        from check_in where status <> 'due'
                        """).mapTo(String.class).one());
        return "people=" + world.lives.size() + " written=" + world.written + " taken=" + world.carrier.took.size()
                + " by_purpose=" + purposes.toString().replace(" ", "") + " " + ends + " " + accounts.figures();
    }
}
