package handrail.proof;

import handrail.program.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What must hold in a simulated year. Each difference is a sentence. */
final class YearOracle {

    private static final Duration WEEK = Duration.ofDays(7);

    private final YearWorld world;
    private final Policy policy;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Deque<Instant>> started = new HashMap<>();
    private final Map<String, Integer> purposes = new TreeMap<>();
    private int looked;

    YearOracle(YearWorld world) {
        this.world = world;
        this.policy = world.core.database.inProgram(
                world.program, handle -> world.program(handle).policy());
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** What is known of a text that went out. */
    public record Sent(UUID id, String purpose, String zone) {}

    /** Every text the carrier took since the last look. */
    void afterStep() {
        List<SimCarrier.Took> taken = world.carrier.took.subList(looked, world.carrier.took.size());
        if (taken.isEmpty()) {
            return;
        }
        Map<UUID, Sent> sent = new HashMap<>();
        world.core.database.useProgram(
                world.program,
                handle -> handle.createQuery("""
                        select o.id, o.purpose, k.zone from outbox o
                        left join conversation c on c.id = o.conversation_id left join client k on k.id = c.client_id
                        where o.id = any(:ids)
                        """)
                        .bindArray(
                                "ids",
                                UUID.class,
                                taken.stream()
                                        .map(text -> UUID.fromString(text.row()))
                                        .toList())
                        .map((row, context) -> new Sent(
                                row.getObject("id", UUID.class), row.getString("purpose"), row.getString("zone")))
                        .forEach(text -> sent.put(text.id(), text)));
        taken.forEach(text -> text(text, sent.get(UUID.fromString(text.row()))));
        looked = world.carrier.took.size();
    }

    private void text(SimCarrier.Took text, Sent sent) {
        purposes.merge(sent.purpose(), 1, Integer::sum);
        Life life = world.lives.get(text.to());
        if (life == null) {
            check(sent.purpose().equals("staff"), "a stranger was written to: " + text);
            return;
        }
        boolean always = sent.purpose().equals("compliance") || sent.purpose().equals("safety");
        check(always || !life.wantsNoTexts, "after STOP: " + sent + " at " + text.at());
        if (sent.purpose().equals("proactive")) {
            check(!life.died, "after a death: " + text.at());
            check(!life.away, "while they are away: " + text.at());
            check(awake(text.at(), sent.zone()), "in quiet hours of " + sent.zone() + ": " + text.at());
            limits(life.phone, text.at(), ZoneId.of(sent.zone() == null ? "America/New_York" : sent.zone()));
        }
    }

    /** Nobody knows the zone: it must be neither early in the west nor late in the east. */
    private boolean awake(Instant at, String zone) {
        LocalTime early = at.atZone(ZoneId.of(zone == null ? "America/Los_Angeles" : zone))
                .toLocalTime();
        LocalTime late =
                at.atZone(ZoneId.of(zone == null ? "America/New_York" : zone)).toLocalTime();
        return !early.isBefore(policy.quietEnds()) && late.isBefore(policy.quietBegins());
    }

    private void limits(String phone, Instant at, ZoneId zone) {
        Deque<Instant> week = started.computeIfAbsent(phone, one -> new ArrayDeque<>());
        week.add(at);
        while (week.peekFirst().isBefore(at.minus(WEEK))) {
            week.removeFirst();
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        long day = week.stream()
                .filter(one -> one.atZone(zone).toLocalDate().equals(today))
                .count();
        check(day <= policy.proactiveADay(), day + " started on one day: " + today);
        check(week.size() <= policy.proactiveAWeek(), week.size() + " started in a week until " + at);
    }

    /** What nobody may leave lying. */
    void afterDay() {
        world.core.database.useProgram(world.program, handle -> {
            none(handle, "a check-in is forgotten", """
                    select c.id from check_in c where c.status = 'due' and c.due_at < handrail.now() - interval '24 hours'
                    """);
            none(handle, "a check-in nobody answered is not missed", """
                    select c.id from check_in c where c.status = 'sent' and c.expires_at < handrail.now() - interval '3 hours'
                    """);
            none(
                    handle,
                    "a check-in ended without a name",
                    "select id from check_in where status <> 'due' and outcome is null");
            none(handle, "a text is stuck", """
                    select id from outbox where state in ('sending', 'ambiguous')
                        or state = 'queued' and not_before < handrail.now() - interval '1 hour'
                    """);
            none(handle, "a text ended without a name", """
                    select id from outbox where state not in ('queued', 'sending', 'ambiguous') and outcome is null
                    """);
            none(handle, "a follow-up is forgotten", """
                    select id from follow_up where status = 'due' and due_at < handrail.now() - interval '4 days'
                    """);
            none(handle, "a silence nobody was told of", """
                    select s.id from silence_step s where s.step in ('coach', 'outreach') and s.ended_at is null and not exists (
                        select from task t where t.episode_id = s.episode_id and t.kind in ('SILENT', 'OUTREACH')
                            and (t.done_at is null or t.done_at >= s.taken_at))
                    """);
            none(handle, "three check-ins in a row were missed, and no step was taken", """
                    select e.id from episode_of_care e join client k on k.id = e.client_id
                    where e.status in ('active', 'waitlist') and (
                        select count(*) filter (where l.status = 'missed' and l.outcome = 'missed') from (
                            select c.status, c.outcome, c.expires_at from check_in c
                            where c.episode_id = e.id and c.status in ('missed', 'answered')
                                and c.expires_at > coalesce((select max(t.last_inbound_at) from conversation t where t.client_id = e.client_id), '-infinity')
                                and c.expires_at > coalesce((select max(s.ended_at) from silence_step s where s.episode_id = e.id), '-infinity')
                            order by c.day desc limit 3) l) = 3
                        and not exists (
                            select from silence_step s where s.episode_id = e.id and s.step in ('coach', 'outreach') and s.ended_at is null)
                    """);
            none(handle, "nobody has a task of the clients'", """
                    select t.id from task t where t.done_at is null and t.owner_id is null
                        and t.kind in ('ANSWER_TEXT', 'LOOK_AT_THREAD', 'SILENT', 'OUTREACH', 'MILESTONE', 'DELIVER_SUPPLIES', 'WARM_HANDOFF')
                        and exists (select from assignment a where a.client_id = t.client_id and a.ended_at is null)
                    """);
        });
    }

    /** Every milestone that went by was asked, or says why not. */
    void atTheEnd() {
        world.core.database.useProgram(world.program, handle -> {
            for (int day : policy.followUps().milestones()) {
                none(handle, "day " + day + " of somebody was never asked about", """
                        select e.id from episode_of_care e
                        where e.overdose_on < (handrail.now() - interval '5 days')::date - %d
                            and not exists (select from death d where d.client_id = e.client_id)
                            and not exists (
                                select from follow_up f where f.episode_id = e.id and f.kind = 'milestone' and f.number = %d
                                    and f.status <> 'due' and f.outcome is not null)
                        """.formatted(day, day));
            }
        });
    }

    private void none(Handle handle, String otherwise, String query) {
        List<UUID> rows = handle.createQuery(query).mapTo(UUID.class).list();
        check(
                rows.isEmpty(),
                otherwise + " (" + rows.size() + " times): "
                        + rows.stream().limit(3).toList());
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
                + " by_purpose=" + purposes.toString().replace(" ", "") + " " + ends;
    }
}
