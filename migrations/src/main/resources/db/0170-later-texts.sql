--liquibase formatted sql

--changeset handrail:0170-later-texts
-- Texts that coaches wrote for a later time. At that time each is looked at again, and only then stands in the outbox.

create table later_text (
    id              uuid primary key,
    program_id      uuid not null references program,
    conversation_id uuid not null references conversation,
    account_id      uuid not null references account,
    body            bytea,
    why             text,
    zone            text not null,
    planned_at      timestamptz not null,
    send_at         timestamptz not null,
    state           text not null check (state in ('waiting', 'sent', 'held', 'withdrawn', 'cancelled')),
    outcome         text,
    settled_at      timestamptz,
    settled_by      uuid references account,
    check ((state = 'waiting') = (settled_at is null)),
    check ((body is null) = (state in ('sent', 'withdrawn', 'cancelled')))
);
comment on column later_text.body is 'Kept as long as somebody may need it here: what went stands in the thread, what was taken back is a draft.';
comment on column later_text.why is 'Why it may go out at an hour to which they did not agree; null when the hour needs no reason.';
comment on column later_text.zone is 'The zone in which its time was chosen: the client''s.';
create index later_text_due on later_text (program_id, send_at, id) where state = 'waiting';
create index later_text_open on later_text (conversation_id) where state in ('waiting', 'held');
call handrail.wall('later_text');
grant select, insert, update on later_text to handrail_app;
--rollback drop table later_text;
