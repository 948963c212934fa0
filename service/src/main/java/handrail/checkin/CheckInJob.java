package handrail.checkin;

import handrail.bot.Event;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.program.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Sends the check-ins that are due, and puts down the next one. Claimed in small batches with {@code SKIP LOCKED}, each batch in
 * one transaction with its outbox rows; the world is read again before each, and each ends in a named {@link Outcome}.
 */
public final class CheckInJob implements Job {

    private static final int BATCH = 50;

    private final Database database;
    private final Clock clock;
    private final CheckIns checkIns;
    private final Asks asks;

    /** What puts the question into somebody's thread. */
    public interface Asks {

        /** Lets the engine ask; a text that is not sent by {@code expiresAt} is dropped (T8). */
        void ask(Handle handle, ProgramId program, UUID thread, Event event, Instant expiresAt);
    }

    /** What became of a due check-in. */
    enum Outcome {
        SENT,
        STALE,
        /** The program is closed today; the next one follows. */
        HOLIDAY,
        NO_CONSENT,
        NO_PHONE,
        OPTED_OUT,
        /** They are in a hospital or in custody (S9). */
        ON_HOLD,
        /** They have died (S9). */
        DIED,
        /** A person talked with them today. */
        TALKED,
        /** Booked times are asked about today, and take the room there is. */
        ENOUGH,
        COACH_IN_THREAD
    }

    /** Over everybody's threads. */
    public CheckInJob(Database database, Clock clock, CheckIns checkIns, Asks asks) {
        this.database = database;
        this.clock = clock;
        this.checkIns = checkIns;
        this.asks = asks;
    }

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.createQuery("select min(due_at) from check_in where status = 'due' and due_at <= handrail.now()")
                .mapTo(Instant.class)
                .findOne();
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        while (database.inProgram(program, handle -> batch(handle, program, counts)) == BATCH) {
            // One batch after another until nothing is due.
        }
        return counts;
    }

    private int batch(Handle handle, ProgramId programId, Map<String, Integer> counts) {
        Program program = handle.attach(Programs.class).get(programId);
        List<DueCheckIn> due = claim(handle);
        for (DueCheckIn checkIn : due) {
            Outcome outcome = ask(handle, programId, checkIn, decide(program, checkIn));
            settle(handle, checkIn, outcome);
            checkIns.scheduleNext(handle, program, checkIn.episodeId(), clock.instant());
            counts.merge(outcome.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return due.size();
    }

    /** Asks, when it was decided so. The engine says nothing to somebody who wants no texts. */
    private Outcome ask(Handle handle, ProgramId program, DueCheckIn checkIn, Outcome decided) {
        if (decided != Outcome.SENT) {
            return decided;
        }
        UUID thread = Objects.requireNonNull(checkIn.threadId());
        asks.ask(
                handle,
                program,
                thread,
                new Event.CheckInDue(checkIn.id().toString(), checkIn.day(), checkIn.gentle()),
                checkIn.expiresAt());
        int said = handle.createUpdate("""
                        update check_in set message_id = m.id
                        from (select id from message where conversation_id = :thread and message_key like 'checkin.%'
                            and at >= :since order by id desc limit 1) m
                        where check_in.id = :id
                        """)
                .bind("id", checkIn.id())
                .bind("thread", thread)
                .bind("since", checkIn.claimedAt())
                .execute();
        return said > 0 ? Outcome.SENT : Outcome.OPTED_OUT;
    }

    /** A thread whose coach has been quiet for four hours (S5) is about to be the bot's again: its check-in waits those seconds. */
    private static List<DueCheckIn> claim(Handle handle) {
        return handle.createQuery("""
                        select c.id, c.episode_id, t.id as thread_id, c.day, c.expires_at, k.zone, t.mode, handrail.now() as claimed_at,
                            exists (select from silence_step s where s.episode_id = c.episode_id and s.step = 'gentle' and s.ended_at is null) as gentle,
                            (select m.kind from messaging_consent m where m.client_id = c.client_id order by m.id desc limit 1) as consent,
                            exists (select from phone_holder h where h.client_id = c.client_id and h.held_until is null) as phone_held,
                            exists (select from death d where d.client_id = c.client_id and d.withdrawn_at is null) as died,
                            exists (select from hold h where h.client_id = c.client_id and h.ended_at is null) as held,
                            (select count(*) from follow_up f where f.client_id = c.client_id and f.status = 'due'
                                and f.kind in ('appointment_day_before', 'appointment_soon', 'appointment_after')
                                and f.due_at < today.began + interval '1 day') as pressing,
                            exists (
                                select from outreach_attempt o
                                where o.client_id = any((select handrail.one_person(c.client_id))::uuid[]) and o.outcome = 'reached'
                                    and o.at >= today.began)
                            or (select count(distinct m.author) from message m
                                where m.conversation_id = any((select handrail.joined_threads(t.id))::uuid[]) and m.author in ('client', 'coach')
                                    and m.id >= handrail.uuid_floor(today.began)) = 2 as talked
                        from check_in c
                        join client k on k.id = c.client_id
                        join program p on p.id = c.program_id
                        cross join lateral (
                            select date_trunc('day', handrail.now() at time zone coalesce(k.zone, p.zone))
                                at time zone coalesce(k.zone, p.zone) as began) today
                        left join conversation t on t.client_id = c.client_id
                        where c.status = 'due' and c.due_at <= handrail.now()
                            and (c.expires_at <= handrail.now() or t.mode is distinct from 'coach'
                                or t.coach_last_text > handrail.now() - interval '4 hours')
                        order by c.due_at limit :batch
                        for update of c skip locked
                        """)
                .bind("batch", BATCH)
                .registerRowMapper(ConstructorMapper.factory(DueCheckIn.class))
                .mapTo(DueCheckIn.class)
                .list();
    }

    private Outcome decide(Program program, DueCheckIn checkIn) {
        if (checkIn.died()) {
            return Outcome.DIED;
        }
        if (checkIn.held()) {
            return Outcome.ON_HOLD;
        }
        if (!clock.instant().isBefore(checkIn.expiresAt())) {
            return Outcome.STALE;
        }
        if (QuietHours.of(program.policy(), checkIn.zone()).holiday(clock.instant())) {
            return Outcome.HOLIDAY;
        }
        if (checkIn.threadId() == null || !checkIn.phoneHeld()) {
            return Outcome.NO_PHONE;
        }
        if (!checkIn.consented()) {
            return Outcome.NO_CONSENT;
        }
        if (checkIn.talked()) {
            return Outcome.TALKED;
        }
        if (checkIn.pressing() >= program.policy().proactiveADay()) {
            return Outcome.ENOUGH;
        }
        return "coach".equals(checkIn.mode()) ? Outcome.COACH_IN_THREAD : Outcome.SENT;
    }

    private static void settle(Handle handle, DueCheckIn checkIn, Outcome outcome) {
        handle.createUpdate("""
                        update check_in set status = :status, outcome = :outcome,
                            sent_at = case when :status = 'sent' then handrail.now() end
                        where id = :id
                        """)
                .bind("id", checkIn.id())
                .bind("status", outcome == Outcome.SENT ? "sent" : "skipped")
                .bind("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .execute();
    }
}
