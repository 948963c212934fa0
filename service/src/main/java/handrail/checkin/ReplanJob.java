package handrail.checkin;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts check-ins that wait where a new version of the policy, or another zone or time of the client's, has them, in batches; what was asked stays
 * asked. Somebody whose rhythm had ended and goes on by the new version is asked again; safe to run twice, and to stop half-way.
 */
public final class ReplanJob implements Job {

    private static final int BATCH = 100;

    private final Database database;
    private final Clock clock;
    private final CheckIns checkIns;

    /** Over the check-ins. */
    public ReplanJob(Database database, Clock clock, CheckIns checkIns) {
        this.database = database;
        this.clock = clock;
        this.checkIns = checkIns;
    }

    @Override
    public String name() {
        return "replan";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** A check-in that waits where an earlier version put it, or an earlier zone or time of the client's. */
    public record Waiting(
            UUID id,
            int day,
            Instant dueAt,
            LocalDate overdoseOn,
            @Nullable String zone,
            @Nullable LocalTime chosen,
            @Nullable Integer askedUntil,
            int lastDay,
            int number) {}

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        while (database.inProgram(program, handle -> batch(handle, program, counts)) == BATCH) {
            // One batch after another until all stand where the policy has them.
        }
        if (!database.inProgram(program, ReplanJob::isOwed)) {
            return counts;
        }
        Optional<UUID> last = Optional.of(new UUID(0, 0));
        while (last.isPresent()) {
            UUID after = last.get();
            last = database.inProgram(program, handle -> goOn(handle, program, after, counts));
        }
        database.useProgram(program, ReplanJob::done);
        return counts;
    }

    private static boolean isOwed(Handle handle) {
        return handle.createQuery("select policy_applied < policy_number from program where id = handrail.program()")
                .mapTo(Boolean.class)
                .one();
    }

    /** Only once nothing waits by an earlier version any more: another node may still hold some of it. */
    private static void done(Handle handle) {
        handle.execute("""
                update program set policy_applied = policy_number where id = handrail.program() and not exists (
                    select from check_in c where c.status = 'due' and c.planned_by < program.policy_number)
                """);
    }

    private int batch(Handle handle, ProgramId programId, Map<String, Integer> counts) {
        Program program = handle.attach(Programs.class).get(programId);
        List<Waiting> waiting = handle.createQuery("""
                        select c.id, c.day, c.due_at, e.overdose_on, k.zone, k.check_in_at as chosen, e.asked_until, p.policy_number as number,
                            coalesce((select max(o.day) from check_in o
                                where o.client_id = c.client_id and o.episode_id = c.episode_id and o.status <> 'due'), -1) as last_day
                        from check_in c join episode_of_care e on e.id = c.episode_id join client k on k.id = c.client_id
                        join program p on p.id = c.program_id
                        where c.status = 'due' and c.planned_by < p.policy_number
                        order by c.due_at limit :batch for update of c skip locked
                        """)
                .bind("batch", BATCH)
                .mapTo(Waiting.class)
                .list();
        waiting.forEach(one -> counts.merge(moved(handle, program, one), 1, Integer::sum));
        return waiting.size();
    }

    /** One that is due already is asked as it was meant. */
    private String moved(Handle handle, Program program, Waiting one) {
        Instant now = clock.instant();
        ZoneId zone = one.zone() == null ? program.zoneId() : ZoneId.of(one.zone());
        Optional<Rhythm.Next> next = new Rhythm(
                        program.policy(), one.overdoseOn(), zone, one.chosen(), one.askedUntil())
                .after(one.lastDay(), now);
        if (!one.dueAt().isAfter(now)) {
            handle.execute("update check_in set planned_by = ? where id = ?", one.number(), one.id());
            return "unmoved";
        }
        if (next.isEmpty()) {
            handle.execute("delete from check_in where id = ? and status = 'due'", one.id());
            return "ended";
        }
        handle.createUpdate("""
                        update check_in set day = :day, due_at = :dueAt, expires_at = :expiresAt, planned_by = :number where id = :id
                        """)
                .bindMethods(next.get())
                .bind("number", one.number())
                .bind("id", one.id())
                .execute();
        return next.get().dueAt().equals(one.dueAt()) ? "unmoved" : "moved";
    }

    /** Those whose rhythm had ended, in the order of their ids; the last id of a batch, empty after the last one. */
    private Optional<UUID> goOn(Handle handle, ProgramId programId, UUID after, Map<String, Integer> counts) {
        Program program = handle.attach(Programs.class).get(programId);
        int lastDay = program.policy().checkIns().stream()
                .mapToInt(Policy.Phase::untilDay)
                .max()
                .orElse(0);
        List<UUID> ended = handle.createQuery("""
                        select e.id from episode_of_care e
                        where e.status <> 'finished' and e.id > :after and e.overdose_on >= handrail.now()::date - greatest(cast(:lastDay as int), coalesce(e.asked_until, 0))
                            and not exists (select from check_in c where c.episode_id = e.id and c.status = 'due')
                        order by e.id limit :batch for update of e skip locked
                        """)
                .bind("after", after)
                .bind("lastDay", lastDay)
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .list();
        int begun = checkIns.scheduleNext(handle, program, ended, clock.instant());
        if (begun > 0) {
            counts.merge("begun", begun, Integer::sum);
        }
        return ended.isEmpty() ? Optional.empty() : Optional.of(ended.get(ended.size() - 1));
    }
}
