--liquibase formatted sql

--changeset handrail:0250-suprt-taken-back splitStatements:false
-- What was written down by mistake is taken back, and stays to be seen: it goes into a report to a federal office.

alter table suprt_interview add column taken_back_at timestamptz, add column taken_back_by uuid references account,
    add constraint suprt_interview_taken_back check ((taken_back_at is null) = (taken_back_by is null));
alter table suprt_interview drop constraint suprt_interview_client_id_day_key;
create unique index suprt_interview_counts on suprt_interview (client_id, day) where taken_back_at is null;
create index suprt_interview_lately on suprt_interview (program_id, recorded_at) where taken_back_at is null;
grant update (taken_back_at, taken_back_by) on suprt_interview to handrail_app;

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
        select i.held_on, i.outcome from handrail.suprt_interview i where i.client_id = any(n.ids) and i.day = w.day and i.taken_back_at is null
        order by i.outcome = 'done' desc, i.held_on limit 1) s on true
$$;
--rollback create or replace function suprt_windows(baseline_days int, days int[], around int) returns table (client_id uuid, day int, opens date, closes date, held_on date, outcome text) language sql stable as $$ with enrolled as ( select k.id as client_id, person.ids, (first.opened_at at time zone p.zone)::date as enrolled_on, (handrail.now() at time zone p.zone)::date as today from handrail.client k join handrail.program p on p.id = k.program_id cross join lateral ( select case when exists (select from handrail.client_merge m where m.kept_id = k.id and m.undone_at is null) then handrail.one_person(k.id) else array[k.id] end as ids offset 0) person cross join lateral (select min(e.opened_at) as opened_at from handrail.episode_of_care e where e.client_id = any(person.ids)) first where first.opened_at is not null and not exists (select from handrail.client_merge m where m.gone_id = k.id and m.undone_at is null)) select n.client_id, w.day, w.opens, w.closes, s.held_on, s.outcome from enrolled n cross join lateral ( select 0 as day, n.enrolled_on as opens, n.enrolled_on + baseline_days as closes union all select d, n.enrolled_on + d - around, n.enrolled_on + d + around from unnest(days) as d union all select 365 * y, (n.enrolled_on + make_interval(years => y))::date - around, (n.enrolled_on + make_interval(years => y))::date + around from generate_series(1, extract(year from n.today)::int - extract(year from n.enrolled_on)::int + 1) as y) w left join lateral ( select i.held_on, i.outcome from handrail.suprt_interview i where i.client_id = any(n.ids) and i.day = w.day order by i.outcome = 'done' desc, i.held_on limit 1) s on true $$;;
--rollback revoke update (taken_back_at, taken_back_by) on suprt_interview from handrail_app; delete from suprt_interview where taken_back_at is not null; drop index suprt_interview_lately; drop index suprt_interview_counts; alter table suprt_interview add constraint suprt_interview_client_id_day_key unique (client_id, day); alter table suprt_interview drop constraint suprt_interview_taken_back, drop column taken_back_by, drop column taken_back_at;
