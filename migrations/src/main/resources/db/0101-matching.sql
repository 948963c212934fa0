--liquibase formatted sql

--changeset handrail:0101-matching
-- What decides who fits whom: leave, who never meets, what clients wish, what coaches bring and what they can't take.

alter table staff
    add column gender     text check (gender in ('woman', 'man', 'nonbinary')),
    add column experience text[] not null default '{}',
    add column takes_high boolean not null default true,
    add column new_a_day  int check (new_a_day > 0);
comment on column staff.experience is 'Lived experience the coach is open about: words of a closed list.';
comment on column staff.takes_high is 'Whether they take clients of high acuity.';
comment on column staff.new_a_day is 'At most so many new clients a day; null for no limit of their own.';

alter table client
    add column wish_gender text check (wish_gender in ('woman', 'man', 'nonbinary')),
    add column experience  text[] not null default '{}';
comment on column client.wish_gender is 'The coach they asked for; nobody else is offered to them.';

create table leave (
    id           uuid primary key,
    program_id   uuid not null references program,
    account_id   uuid not null references account,
    from_on      date not null,
    until_on     date not null check (until_on >= from_on),
    entered_by   uuid not null references account,
    entered_at   timestamptz not null,
    cancelled_at timestamptz
);
comment on table leave is 'Days, both included and in the program''s zone, on which somebody does not work: leave, or sick.';
create index leave_account on leave (account_id, until_on) where cancelled_at is null;

create table kept_apart (
    id         uuid primary key,
    program_id uuid not null references program,
    coach_id   uuid not null references account,
    client_id  uuid not null references client,
    set_by     uuid not null references account,
    set_at     timestamptz not null,
    ended_at   timestamptz,
    ended_by   uuid references account
);
comment on table kept_apart is 'These two never meet: a conflict of interest, or a coach who is this client.';
create unique index kept_apart_open on kept_apart (coach_id, client_id) where ended_at is null;
create index kept_apart_client on kept_apart (client_id) where ended_at is null;

call handrail.wall('leave');
call handrail.wall('kept_apart');
grant select, insert, update on leave, kept_apart to handrail_app;

create function at_work(account uuid, local timestamp) returns boolean language sql stable as
'select exists (
     select from handrail.working_hours w where w.account_id = account and w.weekday = extract(isodow from local)
         and w.opens <= local::time and w.closes > local::time)
 and not exists (
     select from handrail.leave l where l.account_id = account and l.cancelled_at is null
         and local::date between l.from_on and l.until_on)';
comment on function at_work(uuid, timestamp) is 'Whether somebody is on shift, and not on leave, at a local time of the program''s zone.';

create function kept_apart(account uuid, client uuid) returns boolean language sql stable as
'select exists (
     select from handrail.kept_apart a where a.coach_id = account and a.client_id = client and a.ended_at is null)
 or exists (
     select from handrail.staff s join handrail.phone_holder h on h.phone_key = s.phone_key
     where s.account_id = account and h.client_id = client and h.held_until is null)';
comment on function kept_apart(uuid, uuid) is 'Whether these two never meet; whoever holds the same phone is taken for the same person.';

create function kept_from(account uuid) returns uuid[] language sql stable as
'select coalesce(array_agg(client_id), array[]::uuid[]) from (
     select a.client_id from handrail.kept_apart a where a.coach_id = account and a.ended_at is null
     union
     select h.client_id from handrail.staff s join handrail.phone_holder h on h.phone_key = s.phone_key
     where s.account_id = account and h.held_until is null and h.client_id is not null) met';
comment on function kept_from(uuid) is 'The clients somebody never meets.';
grant execute on function at_work(uuid, timestamp), kept_apart(uuid, uuid), kept_from(uuid) to handrail_app;

update program set policy = policy || '{"match": {"overCapPercent": 25, "lowAcuity": 0.7, "highAcuity": 1.5, "formerCoach": 10, "sameExperience": 4, "sameArea": 3, "balance": 6}}'::jsonb
where policy -> 'match' is null;
--rollback drop function kept_from(uuid); drop function kept_apart(uuid, uuid); drop function at_work(uuid, timestamp); drop table kept_apart, leave; alter table client drop column experience, drop column wish_gender; alter table staff drop column new_a_day, drop column takes_high, drop column experience, drop column gender; update program set policy = policy - 'match';
