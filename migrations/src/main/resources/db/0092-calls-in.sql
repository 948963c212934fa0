--liquibase formatted sql

--changeset handrail:0092-calls-in
-- Calls to a program's number: who is rung, who took it, or the message that was left.

create table call_in (
    id              uuid primary key,
    program_id      uuid not null references program,
    call_sid        text not null unique,
    conversation_id uuid not null references conversation,
    client_id       uuid references client,
    chain           uuid[] not null,
    accepted_by     uuid references account,
    accepted_at     timestamptz,
    message_id      uuid,
    started_at      timestamptz not null
);
comment on column call_in.chain is 'Accounts to ring, in order: the coach if on shift, then whoever is on call.';
comment on column call_in.message_id is 'The message that was spoken after the tone.';
call handrail.wall('call_in');
grant select, insert, update on call_in to handrail_app;
--rollback drop table call_in;
