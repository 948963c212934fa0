package handrail.suprt;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The windows of SAMHSA's questions. Days are the program's. */
interface WindowRows {

    /**
     * Somebody's window.
     *
     * @param day days after enrolment: 0 is the baseline, 365 and more are yearly
     * @param firstName sealed
     * @param coachName sealed; null for nobody
     */
    record Window(
            UUID clientId,
            Sealed firstName,
            int day,
            LocalDate opens,
            LocalDate closes,
            @Nullable UUID coachId,
            @Nullable Sealed coachName) {}

    /**
     * How many were followed up.
     *
     * @param owed windows that are over, or in which somebody was asked already
     * @param done of these, interviews that were held
     */
    record Share(int owed, int done) {}

    /**
     * Who is to be asked now, what closes first before the rest; after them, who was not asked in the month that is over. Of one coach's or of
     * everybody's.
     */
    @SqlQuery("""
            select w.client_id, k.first_name, w.day, w.opens, w.closes, s.account_id as coach_id, s.first_name as coach_name
            from handrail.suprt_windows(:baselineDays, :days, :aroundDays) w
            join client k on k.id = w.client_id
            join episode_of_care e on e.client_id = k.id and e.status <> 'finished'
            left join assignment a on a.episode_id = e.id and a.ended_at is null
            left join staff s on s.account_id = a.coach_id
            where w.held_on is null and w.opens <= :today and w.closes >= :since
                and (:all or a.coach_id = any((select handrail.caseloads(:me))::uuid[]))
                and k.id <> all((select handrail.kept_from(:me))::uuid[])
            order by w.closes < :today, w.closes, w.client_id, w.day limit 300
            """)
    List<Window> owed(
            @Bind("baselineDays") int baselineDays,
            @Bind("days") List<Integer> days,
            @Bind("aroundDays") int aroundDays,
            @Bind("today") LocalDate today,
            @Bind("since") LocalDate since,
            @Bind("me") AccountId account,
            @Bind("all") boolean all);

    /**
     * How many of the program's were followed up in windows that closed within a year, or in which they were asked already. The baseline follows
     * nobody up, and the dead are not counted; whoever said no was not followed up.
     */
    @SqlQuery("""
            select count(*) as owed, count(*) filter (where w.outcome = 'done') as done
            from handrail.suprt_windows(:baselineDays, :days, :aroundDays) w
            where w.day > 0 and w.closes >= :since and (w.closes < :today or w.held_on is not null)
                and not exists (select from death d where d.client_id = w.client_id and d.withdrawn_at is null)
            """)
    Share share(
            @Bind("baselineDays") int baselineDays,
            @Bind("days") List<Integer> days,
            @Bind("aroundDays") int aroundDays,
            @Bind("today") LocalDate today,
            @Bind("since") LocalDate since);

    /** One window of a client; empty when there is none of that day. */
    @SqlQuery("""
            select w.client_id, k.first_name, w.day, w.opens, w.closes, null::uuid as coach_id, null::bytea as coach_name
            from handrail.suprt_windows(:baselineDays, :days, :aroundDays) w join client k on k.id = w.client_id
            where w.client_id = :client and w.day = :day
            """)
    Optional<Window> window(
            @Bind("baselineDays") int baselineDays,
            @Bind("days") List<Integer> days,
            @Bind("aroundDays") int aroundDays,
            @Bind("client") UUID client,
            @Bind("day") int day);

    /** The entry under which somebody goes on. */
    @SqlQuery("select handrail.kept_as(:client)")
    UUID kept(@Bind("client") UUID client);

    /** Writes down what came of an interview; once, under whichever entry. */
    @SqlUpdate("""
            insert into suprt_interview (id, program_id, client_id, day, outcome, held_on, recorded_at, recorded_by)
            select :id, :program, k.id, :day, :outcome, :heldOn, handrail.now(), :by from client k where k.id = :client
                and not exists (
                    select from suprt_interview i where i.client_id = any((select handrail.one_person(:client))::uuid[]) and i.day = :day
                        and i.taken_back_at is null)
            on conflict (client_id, day) where taken_back_at is null do nothing
            """)
    int record(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("client") UUID client,
            @Bind("day") int day,
            @Bind("outcome") String outcome,
            @Bind("heldOn") LocalDate heldOn,
            @Bind("by") AccountId account);

    /** What asked for it, so that its task can end. */
    @SqlQuery("""
            select id from follow_up
            where client_id = any((select handrail.one_person(:client))::uuid[]) and kind = 'suprt' and number = :day
            """)
    List<UUID> followUps(@Bind("client") UUID client, @Bind("day") int day);
}
