--liquibase formatted sql

--changeset handrail:0006-audit
-- Who read or changed what (C5). The application may add rows and read its own program's; only the keeper seals.

create table audit (
    id         uuid not null,
    program_id uuid not null,
    tx         xid8 not null default pg_current_xact_id(),
    at         timestamptz not null,
    actor_kind text not null check (actor_kind in ('account', 'client', 'partner', 'job', 'system')),
    actor_id   uuid,
    action     text not null,
    subject    text not null,
    subject_id uuid,
    subjects   uuid[] not null default '{}',
    detail     text,
    request_id text,
    primary key (id)
) partition by range (id);
comment on column audit.detail is 'A word or number that says more, never anything about a person.';
create index audit_subject on audit (subject_id, id);
create index audit_tx on audit (tx, id);
create table audit_default partition of audit default;

create table audit_seal (
    seq       bigint primary key,
    tx_from   xid8 not null,
    tx_to     xid8 not null,
    row_count bigint not null,
    head      bytea not null,
    sealed_at timestamptz not null
);
comment on table audit_seal is 'The hash chain over committed audit rows with tx_from <= tx < tx_to, in (tx, id) order. Keeper only.';

call handrail.wall('audit');
grant select, insert on audit to handrail_app;

call handrail.make_partitions('message', date '2026-01-01', 24);
call handrail.make_partitions('message_status', date '2026-01-01', 24);
call handrail.make_partitions('conversation_turn', date '2026-01-01', 24);
call handrail.make_partitions('audit', date '2026-01-01', 24);
--rollback drop table audit_seal, audit;
