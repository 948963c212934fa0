--liquibase formatted sql

--changeset handrail:0192-care-plans
-- What is agreed with a client: one small step, goals, needs, natural supports, and notes; and how to reach them without doing harm.

create table plan_line (
    id         uuid primary key,
    program_id uuid not null references program,
    client_id  uuid not null references client,
    kind       text not null check (kind in ('step', 'goal', 'need', 'support', 'note')),
    words      bytea not null,
    written_at timestamptz not null,
    written_by uuid not null references account,
    ended_at   timestamptz,
    ended_by   uuid references account,
    ended_how  text check (ended_how in ('done', 'dropped', 'replaced')),
    check ((ended_at is null) = (ended_how is null))
);
comment on table plan_line is 'A sentence of a client''s care plan, sealed. It is never changed: it ends, and another is written.';
create index plan_line_client on plan_line (client_id, id);
create unique index plan_line_one_step on plan_line (client_id) where kind = 'step' and ended_at is null;
call handrail.wall('plan_line');
grant select, insert, update on plan_line to handrail_app;

create table safety_plan (
    id         uuid primary key,
    program_id uuid not null references program,
    client_id  uuid not null references client,
    channel    text not null check (channel in ('text', 'call', 'either')),
    voicemail  text not null check (voicemail in ('yes', 'no', 'not_asked')),
    visits     text not null check (visits in ('yes', 'no', 'not_asked')),
    careful    bytea,
    signs      bytea,
    helps      bytea,
    people     bytea,
    place      bytea,
    written_at timestamptz not null,
    written_by uuid not null references account
);
comment on table safety_plan is 'How to reach a client safely, and what they want to happen when it gets hard. The newest counts; those before stay.';
create index safety_plan_client on safety_plan (client_id, id);
call handrail.wall('safety_plan');
grant select, insert on safety_plan to handrail_app;
--rollback drop table safety_plan;
--rollback drop table plan_line;
