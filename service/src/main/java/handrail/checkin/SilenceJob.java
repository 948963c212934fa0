package handrail.checkin;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Looks at check-ins nobody answered in time, each of which ends in a named {@link Outcome}; one that was missed has its steps
 * ({@link Silence}). After servers were down, what is more than three days old has none: the next check-in tells more.
 */
public final class SilenceJob implements Job {

    private static final int BATCH = 50;

    private final Database database;
    private final Clock clock;
    private final Silence silence;

    /** Over everybody's check-ins. */
    public SilenceJob(Database database, Clock clock, Silence silence) {
        this.database = database;
        this.clock = clock;
        this.silence = silence;
    }

    /** What an unanswered check-in turns out to be. */
    enum Outcome {
        /** Silence. */
        MISSED,
        /** They wrote about something else. */
        WROTE,
        /** The text never went out. */
        NOT_ARRIVED,
        /** It was so long ago that it says nothing any more. */
        LONG_AGO,
        /** The episode is over or on hold, or they want to hear nothing that we start for a while. */
        NOT_CURRENT
    }

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.createQuery(
                        "select min(expires_at) from check_in where status = 'sent' and expires_at <= handrail.now()")
                .mapTo(Instant.class)
                .findOne();
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        while (database.inProgram(program, handle -> batch(handle, program, counts)) == BATCH) {
            // One batch after another until none is left.
        }
        return counts;
    }

    private int batch(Handle handle, ProgramId programId, Map<String, Integer> counts) {
        Program program = handle.attach(Programs.class).get(programId);
        List<OpenCheckIn> over = claim(handle);
        for (OpenCheckIn checkIn : over) {
            Outcome outcome = decide(checkIn);
            settle(handle, checkIn, outcome);
            if (outcome == Outcome.MISSED) {
                silence.missed(handle, program, checkIn, clock.instant());
            }
            counts.merge(outcome.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return over.size();
    }

    private static List<OpenCheckIn> claim(Handle handle) {
        return handle.createQuery("""
                        select c.id, c.client_id, c.episode_id, t.id as thread_id, a.coach_id,
                            e.status in ('active', 'waitlist') and handrail.muted_until(c.client_id) is null as current,
                            exists (
                                select from message m where m.conversation_id = any((select handrail.joined_threads(t.id))::uuid[]) and m.author = 'client'
                                    and m.at >= c.sent_at and m.at < c.expires_at) as wrote,
                            c.message_id is null or exists (
                                select from outbox o where o.message_id = c.message_id and o.state in ('sent', 'ambiguous')) as arrived,
                            c.expires_at < handrail.now() - interval '3 days' as long_ago,
                            coalesce((select m.kind not in ('none', 'refused') from messaging_consent m
                                where m.client_id = c.client_id order by m.id desc limit 1), false)
                            and not coalesce((select p.opted_out from phone_holder h
                                join opt_out p on p.program_id = h.program_id and p.phone_key = h.phone_key
                                where h.client_id = c.client_id and h.held_until is null order by p.id desc limit 1), false) as agreed
                        from check_in c
                        join episode_of_care e on e.id = c.episode_id
                        left join conversation t on t.client_id = c.client_id
                        left join assignment a on a.episode_id = c.episode_id and a.ended_at is null
                        where c.status = 'sent' and c.expires_at <= handrail.now()
                        order by c.expires_at limit :batch
                        for update of c skip locked
                        """)
                .bind("batch", BATCH)
                .mapTo(OpenCheckIn.class)
                .list();
    }

    private static Outcome decide(OpenCheckIn checkIn) {
        if (checkIn.wrote()) {
            return Outcome.WROTE;
        }
        if (!checkIn.arrived()) {
            return Outcome.NOT_ARRIVED;
        }
        if (!checkIn.current()) {
            return Outcome.NOT_CURRENT;
        }
        return checkIn.longAgo() ? Outcome.LONG_AGO : Outcome.MISSED;
    }

    private static void settle(Handle handle, OpenCheckIn checkIn, Outcome outcome) {
        boolean silent = outcome == Outcome.MISSED || outcome == Outcome.LONG_AGO;
        handle.createUpdate("update check_in set status = :status, outcome = :outcome where id = :id")
                .bind("id", checkIn.id())
                .bind("status", silent ? "missed" : "skipped")
                .bind("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .execute();
    }
}
