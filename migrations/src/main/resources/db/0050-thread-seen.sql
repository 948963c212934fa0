--liquibase formatted sql

--changeset handrail:0050-thread-seen
-- How far each of the staff has read in a thread, so that what came since is marked.

create table thread_seen (
    program_id      uuid not null references program,
    conversation_id uuid not null references conversation,
    account_id      uuid not null references account,
    message_id      uuid not null,
    seen_at         timestamptz not null,
    primary key (conversation_id, account_id)
);
comment on column thread_seen.message_id is 'The newest text that was on the screen; ids are in the order of time.';

call handrail.wall('thread_seen');
grant select, insert, update on thread_seen to handrail_app;
--rollback drop table thread_seen;
