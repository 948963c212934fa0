--liquibase formatted sql

--changeset handrail:0066-silence
-- Somebody who does not answer: what was missed, which steps followed, and what ended them.

alter table check_in add column message_id uuid;
comment on column check_in.message_id is 'The text that asked: one that never arrived was not missed by anybody.';
create index check_in_open on check_in (program_id, expires_at) where status = 'sent';

create table silence_step (
    id          uuid primary key,
    program_id  uuid not null references program,
    client_id   uuid not null references client,
    episode_id  uuid not null references episode_of_care,
    check_in_id uuid not null references check_in,
    step        text not null check (step in ('gentle', 'coach', 'outreach')),
    missed      int not null,
    taken_at    timestamptz not null,
    ended_at    timestamptz,
    ended_by    text check (ended_by in ('text', 'reached', 'staff', 'new_overdose', 'hold', 'death')),
    account_id  uuid references account
);
comment on table silence_step is 'A step taken because check-ins were not answered. Any sign of life ends them all.';
comment on column silence_step.missed is 'How many check-ins in a row had been missed then.';
create unique index silence_step_open on silence_step (episode_id, step) where ended_at is null;
create index silence_step_client on silence_step (client_id, taken_at);

call handrail.wall('silence_step');
grant select, insert, update on silence_step to handrail_app;

update program set policy = policy
    || '{"silence": {"gentleAfter": 1, "coachAfter": 2, "outreachAfter": 3, "coachHours": 24, "outreachHours": 48}}'::jsonb
where policy -> 'silence' is null;
--rollback drop table silence_step; alter table check_in drop column message_id; update program set policy = policy - 'silence';
