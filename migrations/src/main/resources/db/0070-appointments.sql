--liquibase formatted sql

--changeset handrail:0070-appointments
-- Where a booked time is, whether the client will be there, and whether they were; a provider can end.

alter table provider
    add column address  text not null default '',
    add column ended_at timestamptz;
comment on column provider.address is 'Where people go; texted to a client who asks.';
comment on column provider.ended_at is 'From then on nothing is offered there any more.';

alter table slot add column confirmed_at timestamptz;
comment on column slot.confirmed_at is 'When the client said that they will be there.';

create table attendance (
    id         uuid primary key,
    program_id uuid not null references program,
    handoff_id uuid not null references warm_handoff,
    slot_id    uuid not null references slot,
    client_id  uuid references client,
    came       boolean not null,
    told_at    timestamptz not null,
    unique (handoff_id, slot_id)
);
comment on table attendance is 'Whether a booked time was kept, in the client''s own words.';
create index attendance_client on attendance (client_id, told_at);

call handrail.wall('attendance');
grant select, insert on attendance to handrail_app;
--rollback drop table attendance; alter table slot drop column confirmed_at; alter table provider drop column address, drop column ended_at;
