package handrail.followup;

import handrail.program.FollowUpPolicy;
import handrail.program.Policy;
import handrail.program.Program;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Where the plan finds what is to be come back to with these clients. Hours are local to the client, whatever daylight saving does; each query
 * looks only at what becomes due before {@code until} and can still be done.
 */
interface PlanRows {

    /** Booked times, a day before by the client's clock. */
    @SqlQuery("""
            select w.client_id, e.id as episode_id, t.id as about, 0 as number, d.due_at, t.starts_at - interval '12 hours' as expires_at
            from slot t join warm_handoff w on w.id = t.handoff_id and w.slot_id = t.id and w.settled_at is null
            join client k on k.id = w.client_id join program p on p.id = k.program_id
            left join episode_of_care e on e.client_id = k.id and e.status <> 'finished'
            cross join lateral (
                select ((t.starts_at at time zone coalesce(k.zone, p.zone)) - interval '1 day') at time zone coalesce(k.zone, p.zone) as due_at) d
            where w.client_id = any(:clients) and t.status = 'booked' and t.starts_at < cast(:until as timestamptz) + interval '2 days'
                and d.due_at > handrail.now() and d.due_at < :until
            """)
    List<Planned> dayBefore(@Bind("clients") List<UUID> clients, @Bind("until") Instant until);

    /** Booked times, a day before. */
    default List<Planned> dayBefore(Program program, List<UUID> clients, Instant until) {
        return dayBefore(clients, until);
    }

    /** Booked times, two hours before. */
    @SqlQuery("""
            select w.client_id, e.id as episode_id, t.id as about, 0 as number, t.starts_at - interval '2 hours' as due_at,
                t.starts_at - interval '30 minutes' as expires_at
            from slot t join warm_handoff w on w.id = t.handoff_id and w.slot_id = t.id and w.settled_at is null
            left join episode_of_care e on e.client_id = w.client_id and e.status <> 'finished'
            where w.client_id = any(:clients) and t.status = 'booked'
                and t.starts_at > handrail.now() + interval '2 hours' and t.starts_at < cast(:until as timestamptz) + interval '2 hours'
            """)
    List<Planned> soon(@Bind("clients") List<UUID> clients, @Bind("until") Instant until);

    /** Booked times, two hours before. */
    default List<Planned> soon(Program program, List<UUID> clients, Instant until) {
        return soon(clients, until);
    }

    /** Booked times, two hours after, but while texts may still be sent that day. */
    @SqlQuery("""
            select w.client_id, e.id as episode_id, t.id as about, 0 as number, d.due_at, d.closes as expires_at
            from slot t join warm_handoff w on w.id = t.handoff_id and w.slot_id = t.id and w.settled_at is null
            join client k on k.id = w.client_id join program p on p.id = k.program_id
            left join episode_of_care e on e.client_id = k.id and e.status <> 'finished'
            cross join lateral (
                select ((t.starts_at at time zone coalesce(k.zone, p.zone))::date + cast(:quietBegins as time))
                    at time zone coalesce(k.zone, p.zone) as closes) c
            cross join lateral (
                select greatest(t.starts_at + interval '30 minutes', least(t.starts_at + interval '2 hours', c.closes - interval '15 minutes')) as due_at,
                    c.closes) d
            where w.client_id = any(:clients) and t.status = 'booked' and t.starts_at > handrail.now() - interval '3 hours' and t.starts_at < :until
                and d.due_at > handrail.now() and d.due_at < :until
            """)
    List<Planned> after(
            @Bind("quietBegins") LocalTime quietBegins,
            @Bind("clients") List<UUID> clients,
            @Bind("until") Instant until);

    /** Booked times, afterwards. */
    default List<Planned> after(Program program, List<UUID> clients, Instant until) {
        return after(program.policy().quietBegins(), clients, until);
    }

    /** Supplies that were sent or handed over. */
    @SqlQuery("""
            select r.client_id, e.id as episode_id, r.id as about, 0 as number, d.due_at, d.due_at + interval '3 days' as expires_at
            from supply_request r join client k on k.id = r.client_id join program p on p.id = k.program_id
            left join episode_of_care e on e.client_id = k.id and e.status <> 'finished'
            cross join lateral (
                select ((r.settled_at at time zone coalesce(k.zone, p.zone))::date
                    + case when r.way = 'mail' then cast(:mailDays as int) else cast(:handedDays as int) end + cast(:at as time))
                    at time zone coalesce(k.zone, p.zone) as due_at) d
            where r.client_id = any(:clients) and r.status = 'delivered' and r.settled_at > handrail.now() - interval '40 days'
                and d.due_at < :until and d.due_at + interval '3 days' > handrail.now()
            """)
    List<Planned> supplies(
            @BindMethods FollowUpPolicy policy, @Bind("clients") List<UUID> clients, @Bind("until") Instant until);

    /** Supplies. */
    default List<Planned> supplies(Program program, List<UUID> clients, Instant until) {
        return supplies(program.policy().followUps(), clients, until);
    }

    /**
     * Days that count from the overdose, of everybody in care who was enrolled by then. What was asked under another entry, counted from the
     * same day, was asked.
     */
    @SqlQuery("""
            select e.client_id, e.id as episode_id, e.id as about, m.day as number, d.due_at, d.due_at + make_interval(days => :milestoneOpenDays) as expires_at
            from unnest(:days) as m (day)
            join episode_of_care e on e.status <> 'finished'
                and e.overdose_on + m.day between handrail.now()::date - cast(:milestoneOpenDays as int) - 1 and handrail.now()::date + 3
            join client k on k.id = e.client_id join program p on p.id = k.program_id
            cross join lateral (
                select (e.overdose_on + m.day + cast(:at as time)) at time zone coalesce(k.zone, p.zone) as due_at) d
            where e.client_id = any(:clients) and d.due_at > e.opened_at and d.due_at < :until and d.due_at + make_interval(days => :milestoneOpenDays) > handrail.now()
                and not exists (
                    select from follow_up f join episode_of_care g on g.id = f.about
                    where f.client_id = any((select handrail.one_person(e.client_id))::uuid[]) and f.kind = :kind and f.number = m.day
                        and f.sent_at is not null and g.id <> e.id and g.overdose_on = e.overdose_on)
            """)
    List<Planned> milestones(
            @Bind("kind") String kind,
            @Bind("days") List<Integer> days,
            @BindMethods FollowUpPolicy policy,
            @Bind("clients") List<UUID> clients,
            @Bind("until") Instant until);

    /** Milestones. */
    default List<Planned> milestones(Program program, List<UUID> clients, Instant until) {
        FollowUpPolicy policy = program.policy().followUps();
        return milestones(Kind.MILESTONE.named(), policy.milestones(), policy, clients, until);
    }

    /** The days of the ten questions. */
    default List<Planned> barc10(Program program, List<UUID> clients, Instant until) {
        FollowUpPolicy policy = program.policy().followUps();
        return milestones(Kind.BARC10.named(), policy.barc10Days(), policy, clients, until);
    }

    /** The days of the seventeen. */
    default List<Planned> bam(Program program, List<UUID> clients, Instant until) {
        FollowUpPolicy policy = program.policy().followUps();
        return milestones(Kind.BAM.named(), policy.bamDays(), policy, clients, until);
    }

    /**
     * Whoever the check-ins have come to their end for: asked at their next day, if there were one, whether to go on. The number is the last day
     * that the check-ins had.
     */
    @SqlQuery("""
            select e.client_id, e.id as episode_id, e.id as about, last.day as number, d.due_at, d.due_at + interval '3 days' as expires_at
            from episode_of_care e join client k on k.id = e.client_id join program p on p.id = k.program_id
            cross join lateral (select greatest(cast(:lastDay as int), coalesce(e.asked_until, 0)) as day) last
            cross join lateral (
                select (e.overdose_on + last.day + cast(:everyDays as int) + cast(:at as time)) at time zone coalesce(k.zone, p.zone) as due_at) d
            where e.client_id = any(:clients) and e.status in ('active', 'waitlist') and d.due_at > e.opened_at
                and d.due_at < :until and d.due_at + interval '3 days' > handrail.now()
                and not exists (
                    select from check_in i where i.client_id = e.client_id and i.episode_id = e.id and i.status in ('due', 'sent'))
            """)
    List<Planned> ended(
            @Bind("lastDay") int lastDay,
            @Bind("everyDays") int everyDays,
            @BindMethods FollowUpPolicy policy,
            @Bind("clients") List<UUID> clients,
            @Bind("until") Instant until);

    /** The end of the check-ins. */
    default List<Planned> ended(Program program, List<UUID> clients, Instant until) {
        Policy.Phase last = program.policy().lastPhase();
        return ended(last.untilDay(), last.everyDays(), program.policy().followUps(), clients, until);
    }

    /** The days of the five. */
    default List<Planned> needs(Program program, List<UUID> clients, Instant until) {
        FollowUpPolicy policy = program.policy().followUps();
        return milestones(Kind.NEEDS.named(), policy.needsDays(), policy, clients, until);
    }

    /** Whoever the check-ins have ended for and nobody has heard of since, under any entry: so many days on, so many times. */
    @SqlQuery("""
            select q.client_id, q.id as episode_id, q.id as about, (q.heard_on - date '2020-01-01') * 10 + n as number, d.due_at,
                d.due_at + interval '1 day' as expires_at
            from (
                select e.id, e.client_id, coalesce(k.zone, p.zone) as zone, (greatest(
                    e.opened_at,
                    (select max(c.last_inbound_at) from conversation c where c.client_id = any(person.ids)),
                    (select max(o.at) from outreach_attempt o where o.client_id = any(person.ids) and o.outcome = 'reached'))
                    at time zone coalesce(k.zone, p.zone))::date as heard_on
                from episode_of_care e join client k on k.id = e.client_id join program p on p.id = k.program_id
                cross join lateral (select handrail.one_person(k.id) as ids offset 0) person
                where e.client_id = any(:clients) and e.status in ('active', 'waitlist') and not exists (
                    select from check_in i where i.client_id = e.client_id and i.episode_id = e.id and i.status in ('due', 'sent'))) q
            cross join generate_series(cast(:first as int), cast(:last as int)) as n
            cross join lateral (select (q.heard_on + n * cast(:quietDays as int) + cast(:at as time)) at time zone q.zone as due_at) d
            where d.due_at < :until and d.due_at + interval '1 day' > handrail.now()
            """)
    List<Planned> quiet(
            @Bind("first") int first,
            @Bind("last") int last,
            @BindMethods FollowUpPolicy policy,
            @Bind("clients") List<UUID> clients,
            @Bind("until") Instant until);

    /** Whoever has gone quiet. */
    default List<Planned> quiet(Program program, List<UUID> clients, Instant until) {
        FollowUpPolicy policy = program.policy().followUps();
        return quiet(1, policy.quietTimes(), policy, clients, until);
    }

    /** Whoever has stayed so after all that. */
    default List<Planned> stillQuiet(Program program, List<UUID> clients, Instant until) {
        FollowUpPolicy policy = program.policy().followUps();
        return quiet(policy.quietTimes() + 1, policy.quietTimes() + 1, policy, clients, until);
    }

    /** Every year of every overdose of whoever is in care; the 29th of February is kept on the 28th in other years. */
    @SqlQuery("""
            select o.client_id, e.id as episode_id, o.id as about, y.years as number, d.due_at, d.expires_at
            from overdose_event o join episode_of_care e on e.client_id = o.client_id and e.status <> 'finished'
            join client k on k.id = o.client_id join program p on p.id = k.program_id
            cross join lateral (select (o.occurred_at at time zone coalesce(k.zone, p.zone))::date as day) f
            cross join lateral (
                select extract(year from handrail.now())::int - extract(year from f.day)::int + step as years from generate_series(0, 1) as step) y
            cross join lateral (select (f.day + make_interval(years => y.years))::date as day) a
            cross join lateral (
                select (a.day - cast(:anniversaryDays as int) + cast(:opens as time)) at time zone p.zone as due_at,
                    (a.day + 1 + cast(:opens as time)) at time zone p.zone as expires_at) d
            where o.client_id = any(:clients) and y.years > 0 and d.due_at < :until and d.expires_at > handrail.now()
            """)
    List<Planned> anniversaries(
            @Bind("anniversaryDays") int anniversaryDays,
            @Bind("opens") LocalTime opens,
            @Bind("clients") List<UUID> clients,
            @Bind("until") Instant until);

    /** Anniversaries. */
    default List<Planned> anniversaries(Program program, List<UUID> clients, Instant until) {
        return anniversaries(
                program.policy().followUps().anniversaryDays(), program.policy().staffedOpens(), clients, until);
    }

    /**
     * Windows of SAMHSA's questions of which half is over, or is soon, and in which nobody has asked yet; owed until the last minute of
     * their last day, for the midnight after it would read as the day after. The worklist has them from their first day.
     */
    @SqlQuery("""
            select w.client_id, e.id as episode_id, w.client_id as about, w.day as number,
                (w.opens + (w.closes - w.opens) / 2 + cast(:from as time)) at time zone p.zone as due_at, (w.closes + time '23:59') at time zone p.zone as expires_at
            from handrail.suprt_windows(:baselineDays, :days, :aroundDays) w
            join client k on k.id = w.client_id join program p on p.id = k.program_id
            join episode_of_care e on e.client_id = k.id and e.status <> 'finished'
            where w.client_id = any(:clients) and w.held_on is null and (w.opens + (w.closes - w.opens) / 2 + cast(:from as time)) at time zone p.zone < :until
                and (w.closes + time '23:59') at time zone p.zone > handrail.now()
            """)
    List<Planned> suprt(
            @Bind("baselineDays") int baselineDays,
            @Bind("days") List<Integer> days,
            @Bind("aroundDays") int aroundDays,
            @Bind("from") LocalTime from,
            @Bind("clients") List<UUID> clients,
            @Bind("until") Instant until);

    /** SAMHSA's questions. */
    default List<Planned> suprt(Program program, List<UUID> clients, Instant until) {
        FollowUpPolicy.Suprt suprt = program.policy().followUps().suprt();
        return suprt(
                suprt.baselineDays(),
                suprt.days(),
                suprt.aroundDays(),
                program.policy().staffedOpens(),
                clients,
                until);
    }
}
