--liquibase formatted sql

--changeset handrail:0091-media-and-copies
-- Pictures and spoken messages that came in, sealed; what the carrier still keeps of ours, what it cost, and the proof that it was deleted (T16).

create table media (
    id              uuid not null,
    program_id      uuid not null,
    message_id      uuid not null,
    conversation_id uuid not null,
    carrier_sid     text not null,
    source          bytea not null,
    state           text not null check (state in ('waiting', 'stored', 'refused', 'failed')),
    attempts        int not null default 0,
    not_before      timestamptz not null,
    outcome         text,
    kind            text,
    content         bytea,
    stored_at       timestamptz,
    primary key (id)
) partition by range (id);
comment on table media is 'What came along with a text, or was spoken after the tone: fetched by a job after the webhook was answered. Source and content are sealed.';
comment on column media.kind is 'The content type by its first bytes, not by what was said.';
create index media_message on media (message_id);
create index media_waiting on media (program_id, not_before) where state = 'waiting';
create index media_sid on media (carrier_sid) where state = 'waiting';
create table media_default partition of media default;
call handrail.wall('media');
grant select, insert, update on media to handrail_app;
call handrail.make_partitions('media', date '2026-01-01', 24);

create table carrier_copy (
    sid         text primary key,
    program_id  uuid not null references program,
    kind        text not null check (kind in ('text', 'recording')),
    outbox_id   uuid references outbox,
    media       boolean not null default false,
    state       text not null default 'waiting' check (state in ('waiting', 'deleted', 'kept', 'given_up')),
    attempts    int not null default 0,
    not_before  timestamptz not null,
    answer      int,
    answered_at timestamptz,
    created_at  timestamptz not null
);
comment on table carrier_copy is 'One row for each text and recording at the carrier: when it was deleted there, and what the carrier answered (204: deleted now, 404: not there any more).';
create index carrier_copy_waiting on carrier_copy (program_id, not_before) where state = 'waiting';
create index carrier_copy_answered on carrier_copy (program_id, answered_at desc) where answered_at is not null;
create index carrier_copy_outbox on carrier_copy (outbox_id) where outbox_id is not null;
call handrail.wall('carrier_copy');
grant select, insert, update on carrier_copy to handrail_app;

alter table outbox
    add column segments   int,
    add column price      numeric(12, 5),
    add column price_unit text,
    add column booked     boolean not null default false;
comment on column outbox.price is 'What the carrier charged for all tries together, as a positive amount.';
comment on column outbox.booked is 'Whether its tries stand in carrier_copy.';
create index outbox_unbooked on outbox (program_id, settled_at) where carrier_sid is not null and not booked;
--rollback drop index outbox_unbooked; alter table outbox drop column segments, drop column price, drop column price_unit, drop column booked; drop table carrier_copy; drop table media;
