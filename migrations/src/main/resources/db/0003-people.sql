--liquibase formatted sql

--changeset handrail:0003-people
-- Staff and clients. bytea columns are sealed, *_key columns are keyed indexes (C4).

create table staff (
    account_id uuid not null references account,
    program_id uuid not null references program,
    first_name bytea not null,
    phone      bytea,
    phone_key  bytea,
    languages  text[] not null,
    areas      text[] not null,
    cap        int check (cap > 0),
    accepting  boolean not null default true,
    primary key (account_id, program_id)
);
comment on column staff.cap is 'How many clients of usual acuity this person can carry; null for staff without a caseload.';

create table working_hours (
    program_id uuid not null references program,
    account_id uuid not null references account,
    weekday    smallint not null check (weekday between 1 and 7),
    opens      time not null,
    closes     time not null check (closes > opens),
    primary key (account_id, program_id, weekday, opens)
);
comment on table working_hours is 'Weekly shifts in the program''s zone; Monday is 1. A night shift is two rows.';

create table on_call (
    program_id uuid not null references program,
    position   int not null check (position > 0),
    account_id uuid not null references account,
    primary key (program_id, position)
);
comment on table on_call is 'Who is paged after the coach, in order, round the clock (S2).';

create table partner (
    id              uuid primary key,
    program_id      uuid not null references program,
    name            text not null,
    intercept_point text not null
);

create table client (
    id         uuid primary key,
    program_id uuid not null references program,
    first_name bytea not null,
    last_name  bytea,
    name_key   bytea not null,
    birth_date bytea,
    language   text not null check (language in ('en', 'es')),
    zone       text,
    area       text,
    acuity     text not null default 'usual' check (acuity in ('low', 'usual', 'high')),
    created_at timestamptz not null
);

create table contact (
    id         uuid primary key,
    program_id uuid not null references program,
    created_at timestamptz not null
);
comment on table contact is 'Somebody who texts and is not known (yet) as a client (T15).';

create table phone_holder (
    id         uuid primary key,
    program_id uuid not null references program,
    phone      bytea not null,
    phone_key  bytea not null,
    client_id  uuid references client,
    contact_id uuid references contact,
    held_from  timestamptz not null,
    held_until timestamptz,
    flagged_at timestamptz,
    check ((client_id is null) <> (contact_id is null))
);
create index phone_holder_current on phone_holder (program_id, phone_key) where held_until is null;
create index phone_holder_client on phone_holder (client_id) where held_until is null;
create index phone_holder_contact on phone_holder (contact_id) where held_until is null;

create table overdose_event (
    id             uuid primary key,
    program_id     uuid not null references program,
    client_id      uuid not null references client,
    occurred_at    timestamptz not null,
    source         text not null,
    naloxone_given text not null check (naloxone_given in ('yes', 'no', 'unknown')),
    place          bytea
);
create index overdose_event_client on overdose_event (client_id, occurred_at desc);

create table referral (
    id                uuid primary key,
    program_id        uuid not null references program,
    partner_id        uuid references partner,
    reference_key     bytea,
    phone_key         bytea,
    client_id         uuid not null references client,
    overdose_event_id uuid not null references overdose_event,
    source            text not null,
    status            text not null check (status in ('created', 'accepted', 'declined', 'scheduled', 'unattended', 'completed', 'cancelled')),
    notes             bytea,
    received_by       uuid references account,
    created_at        timestamptz not null
);
create unique index referral_reference on referral (program_id, partner_id, reference_key) where reference_key is not null;
create index referral_phone on referral (program_id, phone_key);

create table messaging_consent (
    id          uuid primary key,
    program_id  uuid not null references program,
    client_id   uuid not null references client,
    kind        text not null check (kind in ('verbal', 'written', 'web', 'own_text', 'none', 'refused')),
    script      text not null,
    recorded_by uuid references account,
    recorded_at timestamptz not null
);
comment on table messaging_consent is 'May we text this person (S10)? The newest row counts. Not the consent to disclose.';
create index messaging_consent_client on messaging_consent (client_id, id desc);

create table episode_of_care (
    id             uuid primary key,
    program_id     uuid not null references program,
    client_id      uuid not null references client,
    status         text not null check (status in ('waitlist', 'active', 'on_hold', 'finished')),
    opened_at      timestamptz not null,
    overdose_on    date not null,
    target_at      timestamptz not null,
    breach_at      timestamptz not null,
    reached_at     timestamptz,
    last_score     smallint check (last_score between 0 and 10),
    previous_score smallint check (previous_score between 0 and 10),
    scored_at      timestamptz
);
comment on column episode_of_care.target_at is 'First contact is due here; breach_at is the outer limit. Both count from the overdose.';
create unique index episode_open on episode_of_care (client_id) where status <> 'finished';

create table assignment (
    id         uuid primary key,
    program_id uuid not null references program,
    episode_id uuid not null references episode_of_care,
    client_id  uuid not null references client,
    coach_id   uuid not null references account,
    why        jsonb not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create unique index assignment_current on assignment (episode_id) where ended_at is null;
create index assignment_coach on assignment (coach_id) where ended_at is null;
create index assignment_client on assignment (client_id) where ended_at is null;

create table break_glass (
    id         uuid primary key,
    program_id uuid not null references program,
    account_id uuid not null references account,
    client_id  uuid not null references client,
    reason     bytea not null,
    opened_at  timestamptz not null,
    until      timestamptz not null
);
create index break_glass_open on break_glass (account_id, client_id, until);

call handrail.wall('staff');
call handrail.wall('working_hours');
call handrail.wall('on_call');
call handrail.wall('partner');
call handrail.wall('client');
call handrail.wall('contact');
call handrail.wall('phone_holder');
call handrail.wall('overdose_event');
call handrail.wall('referral');
call handrail.wall('messaging_consent');
call handrail.wall('episode_of_care');
call handrail.wall('assignment');
call handrail.wall('break_glass');

grant select, insert, update on staff, partner, client, contact, phone_holder, overdose_event, referral, episode_of_care, assignment to handrail_app;
grant select, insert, update, delete on working_hours, on_call to handrail_app;
grant select, insert on messaging_consent, break_glass to handrail_app;
--rollback drop table break_glass, assignment, episode_of_care, messaging_consent, referral, overdose_event, phone_holder, contact, client, partner, on_call, working_hours, staff;
