--liquibase formatted sql

--changeset handrail:0051-handoff-tiers
-- When providers can be reached, the times they keep free for handoffs, and how each handoff is to go on.

create table provider_hours (
    program_id  uuid not null references program,
    provider_id uuid not null references provider,
    weekday     int not null check (weekday between 1 and 7),
    opens       time not null,
    closes      time not null,
    primary key (provider_id, weekday, opens),
    check (opens < closes)
);
comment on table provider_hours is 'When somebody at the provider takes calls, in the program''s zone; ISO weekdays.';

create table slot (
    id          uuid primary key,
    program_id  uuid not null references program,
    provider_id uuid not null references provider,
    starts_at   timestamptz not null,
    status      text not null check (status in ('open', 'booked', 'withdrawn')),
    handoff_id  uuid references warm_handoff,
    entered_by  uuid references account,
    entered_at  timestamptz not null,
    check ((status = 'booked') = (handoff_id is not null))
);
comment on table slot is 'A time that a provider keeps free for a handoff; entered by staff.';
create unique index slot_once on slot (provider_id, starts_at) where status <> 'withdrawn';
create index slot_open on slot (program_id, starts_at) where status = 'open';

alter table provider drop column hours;
alter table warm_handoff
    add column tier         text check (tier in ('introduction', 'booking', 'call_back')),
    add column slot_id      uuid references slot,
    add column ask_again_at timestamptz;
comment on column warm_handoff.tier is 'The way the client chose: introduced now, a time booked, or a call.';
comment on column warm_handoff.ask_again_at is 'When somebody who said "not today" is asked once more.';
create index warm_handoff_ask_again on warm_handoff (program_id, ask_again_at) where ask_again_at is not null and settled_at is null;

update program set policy = policy || '{"handoffAgainDays": 3}'::jsonb where not jsonb_exists(policy, 'handoffAgainDays');

call handrail.wall('provider_hours');
call handrail.wall('slot');
grant select, insert, delete on provider_hours to handrail_app;
grant select, insert, update on slot to handrail_app;
--rollback alter table warm_handoff drop column tier, drop column slot_id, drop column ask_again_at; drop table slot, provider_hours; alter table provider add column hours text not null default '';
