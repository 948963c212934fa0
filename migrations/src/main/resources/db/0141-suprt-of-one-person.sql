--liquibase formatted sql

--changeset handrail:0141-suprt-of-one-person splitStatements:false
-- Somebody who was entered twice is one person to report: enrolled when they first were, interviewed under whichever entry.

create or replace function suprt_windows(baseline_days int, days int[], around int)
    returns table (client_id uuid, day int, opens date, closes date, held_on date, outcome text) language sql stable as
$$
    with enrolled as (
        select k.id as client_id, person.ids, (first.opened_at at time zone p.zone)::date as enrolled_on,
            (handrail.now() at time zone p.zone)::date as today
        from handrail.client k join handrail.program p on p.id = k.program_id
        cross join lateral (
            select case when exists (select from handrail.client_merge m where m.kept_id = k.id and m.undone_at is null)
                then handrail.one_person(k.id) else array[k.id] end as ids offset 0) person
        cross join lateral (select min(e.opened_at) as opened_at from handrail.episode_of_care e where e.client_id = any(person.ids)) first
        where first.opened_at is not null
            and not exists (select from handrail.client_merge m where m.gone_id = k.id and m.undone_at is null))
    select n.client_id, w.day, w.opens, w.closes, s.held_on, s.outcome
    from enrolled n
    cross join lateral (
        select 0 as day, n.enrolled_on as opens, n.enrolled_on + baseline_days as closes
        union all select d, n.enrolled_on + d - around, n.enrolled_on + d + around from unnest(days) as d
        union all select 365 * y, (n.enrolled_on + make_interval(years => y))::date - around, (n.enrolled_on + make_interval(years => y))::date + around
        from generate_series(1, extract(year from n.today)::int - extract(year from n.enrolled_on)::int + 1) as y) w
    left join lateral (
        select i.held_on, i.outcome from handrail.suprt_interview i where i.client_id = any(n.ids) and i.day = w.day
        order by i.outcome = 'done' desc, i.held_on limit 1) s on true
$$;
comment on function suprt_windows(int, int[], int) is 'In which days each person is to be asked SAMHSA''s questions: at enrolment, on some days after it, yearly; and whether they were, under whichever of their entries.';

create index episode_of_care_client on episode_of_care (client_id, opened_at);

-- What the plan put down and nobody asked yet falls away where days count anew.
grant delete on follow_up to handrail_app;
comment on column follow_up.number is 'Which of several about the same: the day of a milestone, the year of an anniversary. After a newer overdose days that were asked about have the numbers they would have had by it, below zero too.';
--rollback drop index episode_of_care_client; revoke delete on follow_up from handrail_app; create or replace function suprt_windows(baseline_days int, days int[], around int) returns table (client_id uuid, day int, opens date, closes date, held_on date, outcome text) language sql stable as $$ with enrolled as (select e.client_id, (min(e.opened_at) at time zone p.zone)::date as enrolled_on, (handrail.now() at time zone p.zone)::date as today from handrail.episode_of_care e join handrail.program p on p.id = e.program_id group by e.client_id, p.zone) select n.client_id, w.day, w.opens, w.closes, s.held_on, s.outcome from enrolled n cross join lateral (select 0 as day, n.enrolled_on as opens, n.enrolled_on + baseline_days as closes union all select d, n.enrolled_on + d - around, n.enrolled_on + d + around from unnest(days) as d union all select 365 * y, (n.enrolled_on + make_interval(years => y))::date - around, (n.enrolled_on + make_interval(years => y))::date + around from generate_series(1, extract(year from n.today)::int - extract(year from n.enrolled_on)::int + 1) as y) w left join handrail.suprt_interview s on s.client_id = n.client_id and s.day = w.day $$;
