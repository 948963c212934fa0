--liquibase formatted sql

--changeset handrail:0002-programs-and-accounts
-- The closed list of tables without a program wall: they are read to find out which program is meant.

create table program (
    id           uuid primary key,
    slug         text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name         text not null,
    neutral_name text not null,
    zone         text not null,
    policy       jsonb not null,
    created_at   timestamptz not null default now()
);
comment on column program.neutral_name is 'What texts call the program: says nothing about drugs or treatment (T14).';

create table sender (
    id         uuid primary key,
    program_id uuid not null references program,
    audience   text not null check (audience in ('client', 'staff')),
    address    text not null unique
);
comment on column sender.address is 'An E.164 number or a Messaging Service SID; belongs to exactly one program.';

create table account (
    id            uuid primary key,
    email         bytea not null,
    email_key     bytea not null unique,
    name          bytea not null,
    password_hash text,
    language      text not null default 'en' check (language in ('en', 'es')),
    failures      int not null default 0,
    locked_until  timestamptz,
    created_at    timestamptz not null,
    closed_at     timestamptz
);

create table membership (
    account_id uuid not null references account,
    program_id uuid not null references program,
    role       text not null check (role in ('coach', 'supervisor', 'manager', 'administrator')),
    primary key (account_id, program_id)
);

create table sign_in_session (
    id           uuid primary key,
    token_hash   bytea not null unique,
    account_id   uuid not null references account,
    program_id   uuid not null references program,
    device       text not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at     timestamptz
);
create index sign_in_session_account on sign_in_session (account_id) where ended_at is null;

create table sign_in_failure (
    id       uuid primary key,
    from_key bytea not null,
    at       timestamptz not null
);
comment on table sign_in_failure is 'Failed sign-ins by a keyed hash of the address they came from: the rate limit all nodes share.';
create index sign_in_failure_from on sign_in_failure (from_key, at);

create table api_key (
    id         uuid primary key,
    program_id uuid not null references program,
    partner_id uuid not null,
    key_hash   bytea not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);

create table inbound_claim (
    message_sid text primary key,
    sender_id   uuid not null references sender,
    claimed_at  timestamptz not null
);
comment on table inbound_claim is 'One row for each inbound text ever handled (T10); never purged.';

create table job_beat (
    job         text primary key,
    node        text not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    outcome     text not null,
    counts      jsonb not null default '{}'
);
comment on table job_beat is 'The last run of each job, in real time: the heartbeat that health checks read.';

grant select, insert, update on program, sender, account, membership, sign_in_session, api_key, job_beat to handrail_app;
grant select, insert on inbound_claim to handrail_app;
grant select, insert, delete on sign_in_failure to handrail_app;
--rollback drop table job_beat, inbound_claim, api_key, sign_in_failure, sign_in_session, membership, account, sender, program;
