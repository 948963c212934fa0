--liquibase formatted sql

--changeset handrail:0005-care
-- What is owed to clients: tasks, outreach, check-ins, supplies, handoffs.

create table task (
    id              uuid primary key,
    program_id      uuid not null references program,
    kind            text not null,
    client_id       uuid references client,
    conversation_id uuid references conversation,
    episode_id      uuid references episode_of_care,
    about           uuid,
    owner_id        uuid references account,
    status          text not null check (status in ('requested', 'accepted', 'rejected', 'ready', 'in_progress', 'on_hold', 'completed', 'cancelled')),
    due_at          timestamptz not null,
    breach_at       timestamptz,
    created_at      timestamptz not null,
    done_at         timestamptz,
    done_by         uuid references account,
    outcome         text
);
comment on column task.about is 'The page, supply request, handoff or message this task is about.';
create index task_owner on task (owner_id, due_at) where done_at is null;
create index task_client on task (client_id) where done_at is null;
create unique index task_once on task (kind, coalesce(about, conversation_id, client_id)) where done_at is null;

create table outreach_attempt (
    id         uuid primary key,
    program_id uuid not null references program,
    client_id  uuid not null references client,
    episode_id uuid not null references episode_of_care,
    account_id uuid not null references account,
    channel    text not null check (channel in ('call', 'text', 'in_person', 'video')),
    outcome    text not null check (outcome in ('reached', 'not_reached', 'left_message', 'wrong_number', 'declined')),
    note       bytea,
    at         timestamptz not null
);
create index outreach_attempt_client on outreach_attempt (client_id, at desc);

create table check_in (
    id          uuid primary key,
    program_id  uuid not null references program,
    client_id   uuid not null references client,
    episode_id  uuid not null references episode_of_care,
    day         int not null,
    due_at      timestamptz not null,
    expires_at  timestamptz not null,
    status      text not null check (status in ('due', 'sent', 'answered', 'missed', 'skipped')),
    outcome     text,
    sent_at     timestamptz,
    answered_at timestamptz,
    score       smallint check (score between 0 and 10),
    unique (episode_id, day)
);
create index check_in_due on check_in (program_id, due_at) where status = 'due';
create index check_in_client on check_in (client_id, due_at desc);

create table supply_request (
    id              uuid primary key,
    program_id      uuid not null references program,
    conversation_id uuid not null references conversation,
    client_id       uuid references client,
    items           jsonb not null,
    way             text check (way in ('mail', 'pickup', 'coach')),
    zip             bytea,
    status          text not null check (status in ('requested', 'ready', 'delivered', 'cancelled')),
    requested_at    timestamptz not null,
    settled_at      timestamptz,
    settled_by      uuid references account
);
create index supply_request_open on supply_request (conversation_id) where settled_at is null;

create table provider (
    id         uuid primary key,
    program_id uuid not null references program,
    name       text not null,
    kind       text not null,
    phone      text not null,
    hours      text not null,
    languages  text[] not null
);

create table warm_handoff (
    id           uuid primary key,
    program_id   uuid not null references program,
    conversation_id uuid not null references conversation,
    client_id    uuid references client,
    provider_id  uuid references provider,
    status       text not null check (status in ('requested', 'introduced', 'booked', 'call_back', 'closed', 'cancelled')),
    requested_at timestamptz not null,
    due_at       timestamptz not null,
    settled_at   timestamptz,
    settled_by   uuid references account
);
create unique index warm_handoff_open on warm_handoff (conversation_id) where settled_at is null;

call handrail.wall('task');
call handrail.wall('outreach_attempt');
call handrail.wall('check_in');
call handrail.wall('supply_request');
call handrail.wall('provider');
call handrail.wall('warm_handoff');

grant select, insert, update on task, check_in, supply_request, provider, warm_handoff to handrail_app;
grant select, insert on outreach_attempt to handrail_app;
--rollback drop table warm_handoff, provider, supply_request, check_in, outreach_attempt, task;
