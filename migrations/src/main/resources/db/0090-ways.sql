--liquibase formatted sql

--changeset handrail:0090-ways
-- Several senders of one program: how fast each may go, which of them stand by, how each fares; and who is to be answered from which.

alter table sender
    add column standby             boolean not null default false,
    add column segments_per_second real check (segments_per_second > 0);
comment on column sender.standby is 'Used while the program''s other senders to the same people are down, and to answer whoever texted to it.';
comment on column sender.segments_per_second is 'What the carrier lets through; null: what the installation''s settings say.';

create table sender_road (
    sender_id  uuid primary key references sender,
    program_id uuid not null references program,
    tokens     double precision not null,
    tokens_at  timestamptz not null,
    failures   int not null default 0,
    down_until timestamptz,
    down_since timestamptz
);
comment on table sender_road is 'How a sender fares, shared by all nodes: segments it may send now, hand-overs that failed in a row, until when it is left alone.';
call handrail.wall('sender_road');
grant select, insert, update on sender_road to handrail_app;

alter table conversation add column sender_id uuid references sender;
comment on column conversation.sender_id is 'The sender that the other side texted to last: answers come from there.';

-- The next one is found without sorting whatever else waits.
create index outbox_next on outbox (program_id, urgency, id) where state in ('queued', 'sending');
drop index outbox_due;
--rollback create index outbox_due on outbox (program_id, urgency, not_before) where state in ('queued', 'sending'); drop index outbox_next; alter table conversation drop column sender_id; drop table sender_road; alter table sender drop column standby, drop column segments_per_second;
