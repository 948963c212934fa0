--liquibase formatted sql

--changeset handrail:0120-follow-ups splitStatements:false
-- What is come back to: each a row that is due once, claimed by one node, and ends in a named outcome.

create table follow_up (
    id         uuid primary key,
    program_id uuid not null references program,
    kind       text not null,
    client_id  uuid not null references client,
    episode_id uuid references episode_of_care,
    about      uuid not null,
    number     int not null default 0,
    planned_at timestamptz not null,
    due_at     timestamptz not null,
    expires_at timestamptz not null,
    status     text not null check (status in ('due', 'sent', 'settled')),
    outcome    text,
    message_id uuid,
    score      smallint check (score between 0 and 10),
    created_at timestamptz not null,
    sent_at    timestamptz,
    answer_by  timestamptz,
    settled_at timestamptz,
    check ((status = 'settled') = (settled_at is not null)),
    unique (client_id, kind, about, number)
);
comment on table follow_up is 'Something to come back to with a client: a booked time, supplies on their way, a day that counts. Planned a day and a half ahead from what is known.';
comment on column follow_up.about is 'The slot, request, episode or overdose it is about.';
comment on column follow_up.number is 'Which of several about the same: the day of a milestone, the year of an anniversary.';
comment on column follow_up.planned_at is 'When the plan says; due_at moves when something else comes first.';
comment on column follow_up.expires_at is 'From then on it is too late: a stale one is dropped, or falls to a person.';
comment on column follow_up.outcome is 'While it is due: why it waits. Afterwards: what became of it.';
create index follow_up_due on follow_up (program_id, due_at) where status = 'due';
create index follow_up_open on follow_up (program_id, answer_by) where status = 'sent';
create index follow_up_client on follow_up (client_id, due_at);

create index episode_overdose_on on episode_of_care (program_id, overdose_on) where status <> 'finished';
create index supply_request_delivered on supply_request (program_id, settled_at) where status = 'delivered';
create index slot_booked on slot (program_id, starts_at) where status = 'booked';

create table suprt_interview (
    id          uuid primary key,
    program_id  uuid not null references program,
    client_id   uuid not null references client,
    day         int not null check (day >= 0),
    outcome     text not null check (outcome in ('done', 'declined')),
    held_on     date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references account,
    unique (client_id, day)
);
comment on table suprt_interview is 'What was reported to SAMHSA of a client: at enrolment (day 0), half a year on (180), yearly.';

create function suprt_windows(baseline_days int, days int[], around int)
    returns table (client_id uuid, day int, opens date, closes date, held_on date, outcome text) language sql stable as
$$
    with enrolled as (
        select e.client_id, (min(e.opened_at) at time zone p.zone)::date as enrolled_on, (handrail.now() at time zone p.zone)::date as today
        from handrail.episode_of_care e join handrail.program p on p.id = e.program_id group by e.client_id, p.zone)
    select n.client_id, w.day, w.opens, w.closes, s.held_on, s.outcome
    from enrolled n
    cross join lateral (
        select 0 as day, n.enrolled_on as opens, n.enrolled_on + baseline_days as closes
        union all select d, n.enrolled_on + d - around, n.enrolled_on + d + around from unnest(days) as d
        union all select 365 * y, (n.enrolled_on + make_interval(years => y))::date - around, (n.enrolled_on + make_interval(years => y))::date + around
        from generate_series(1, extract(year from n.today)::int - extract(year from n.enrolled_on)::int + 1) as y) w
    left join handrail.suprt_interview s on s.client_id = n.client_id and s.day = w.day
$$;
comment on function suprt_windows(int, int[], int) is 'In which days each client is to be asked SAMHSA''s questions: at enrolment, on some days after it, yearly; and whether they were.';

call handrail.wall('follow_up');
call handrail.wall('suprt_interview');
grant select, insert, update on follow_up to handrail_app;
grant select, insert on suprt_interview to handrail_app;

update program set policy = policy || '{"followUps": {"at": "15:00", "apartMinutes": 60, "milestones": [7, 30, 60, 90, 180], "milestoneOpenDays": 3, "mailDays": 4, "handedDays": 1, "refillDays": 2, "quietDays": 30, "quietTimes": 3, "consentDays": 14, "anniversaryDays": 2, "suprt": {"baselineDays": 30, "days": [180], "aroundDays": 30, "goalPercent": 80}}}'::jsonb
where policy -> 'followUps' is null;
--rollback drop function suprt_windows(int, int[], int); drop table suprt_interview, follow_up; drop index episode_overdose_on, supply_request_delivered, slot_booked; update program set policy = policy - 'followUps';
