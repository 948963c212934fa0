--liquibase formatted sql

--changeset handrail:0004-conversations
-- Threads, texts and the road to the carrier.

create table conversation (
    id               uuid primary key,
    program_id       uuid not null references program,
    client_id        uuid unique references client,
    contact_id       uuid unique references contact,
    state            bytea not null,
    mode             text not null check (mode in ('bot', 'coach')),
    last_inbound_at  timestamptz,
    last_outbound_at timestamptz,
    coach_last_text  timestamptz,
    unanswered_since timestamptz,
    check ((client_id is null) <> (contact_id is null))
);
create index conversation_coach_quiet on conversation (program_id, coach_last_text) where mode = 'coach';

create table message (
    id                uuid not null,
    program_id        uuid not null,
    conversation_id   uuid not null,
    author            text not null check (author in ('client', 'bot', 'coach', 'system')),
    account_id        uuid,
    body              bytea not null,
    message_key       text,
    catalogue_version text,
    media             int not null default 0,
    at                timestamptz not null,
    primary key (id)
) partition by range (id);
comment on table message is 'Every text, in and out; append-only. What became of it is in message_status.';
create index message_thread on message (conversation_id, id);

create table message_status (
    id         uuid not null,
    program_id uuid not null,
    message_id uuid not null,
    status     text not null,
    error_code int,
    at         timestamptz not null,
    primary key (id)
) partition by range (id);
create index message_status_message on message_status (message_id, id);

create table conversation_turn (
    id              uuid not null,
    program_id      uuid not null,
    conversation_id uuid not null,
    recorded        bytea not null,
    primary key (id)
) partition by range (id);
comment on table conversation_turn is 'Event, facts and time of each step of the engine, sealed, so that a conversation replays exactly.';
create index conversation_turn_thread on conversation_turn (conversation_id, id);

create table message_default partition of message default;
create table message_status_default partition of message_status default;
create table conversation_turn_default partition of conversation_turn default;

create table outbox (
    id              uuid primary key,
    program_id      uuid not null references program,
    sender_id       uuid not null references sender,
    conversation_id uuid references conversation,
    message_id      uuid,
    account_id      uuid references account,
    to_phone        bytea not null,
    to_key          bytea not null,
    body            bytea not null,
    purpose         text not null check (purpose in ('compliance', 'safety', 'answer', 'proactive', 'coach', 'staff')),
    urgency         smallint not null,
    not_before      timestamptz not null,
    expires_at      timestamptz,
    state           text not null check (state in ('queued', 'sending', 'sent', 'ambiguous', 'dropped', 'failed')),
    attempts        int not null default 0,
    claimed_until   timestamptz,
    carrier_sid     text,
    outcome         text,
    error_code      int,
    created_at      timestamptz not null,
    settled_at      timestamptz
);
create index outbox_due on outbox (program_id, urgency, not_before) where state in ('queued', 'sending');
create index outbox_recipient on outbox (program_id, to_key, id) where state in ('queued', 'sending');
create index outbox_sid on outbox (carrier_sid) where carrier_sid is not null;
create index outbox_message on outbox (message_id) where message_id is not null;

create table opt_out (
    id         uuid primary key,
    program_id uuid not null references program,
    phone_key  bytea not null,
    opted_out  boolean not null,
    source     text not null,
    at         timestamptz not null
);
comment on table opt_out is 'The ledger (T4-T6): append-only, the newest row of a number counts for all of the program''s senders.';
create index opt_out_phone on opt_out (program_id, phone_key, id desc);

create table page (
    id              uuid primary key,
    program_id      uuid not null references program,
    conversation_id uuid not null references conversation,
    client_id       uuid references client,
    danger          text not null,
    raised_at       timestamptz not null,
    chain_position  int not null default 0,
    next_step_at    timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid references account
);
create index page_open on page (program_id, next_step_at) where acknowledged_at is null;

create table page_step (
    id         uuid primary key,
    program_id uuid not null references program,
    page_id    uuid not null references page,
    account_id uuid references account,
    channel    text not null check (channel in ('screen', 'text', 'voice')),
    outcome    text not null,
    at         timestamptz not null
);
create index page_step_page on page_step (page_id, id);

create table draft (
    program_id      uuid not null references program,
    conversation_id uuid not null references conversation,
    account_id      uuid not null references account,
    body            bytea not null,
    updated_at      timestamptz not null,
    primary key (conversation_id, account_id)
);

create table change (
    id         bigint generated always as identity primary key,
    tx         xid8 not null default pg_current_xact_id(),
    program_id uuid not null references program,
    topic      text not null,
    subject    uuid,
    at         timestamptz not null
);
comment on table change is 'What live pages ask for once a second: something of this topic changed. No content.';
create index change_tx on change (program_id, tx, id);

call handrail.wall('conversation');
call handrail.wall('message');
call handrail.wall('message_status');
call handrail.wall('conversation_turn');
call handrail.wall('outbox');
call handrail.wall('opt_out');
call handrail.wall('page');
call handrail.wall('page_step');
call handrail.wall('draft');
call handrail.wall('change');

grant select, insert, update on conversation, outbox, page to handrail_app;
grant select, insert on message, message_status, conversation_turn, opt_out, page_step to handrail_app;
grant select, insert, delete on change to handrail_app;
grant select, insert, update, delete on draft to handrail_app;
--rollback drop table change, draft, page_step, page, opt_out, outbox, conversation_turn, message_status, message, conversation;
