--liquibase formatted sql

--changeset handrail:0171-calls-out
-- Calls that staff ask for: their own phone rings first, then the client's, from the program's number.

create table call_out (
    id              uuid primary key,
    program_id      uuid not null references program,
    conversation_id uuid not null references conversation,
    client_id       uuid references client,
    account_id      uuid not null references account,
    line            text not null,
    own_line        text not null,
    why             text,
    state           text not null check (state in ('asking', 'ringing', 'through', 'over')),
    ended           text,
    carrier_sid     text,
    error_code      int,
    seconds         int,
    asked_at        timestamptz not null,
    over_at         timestamptz,
    result          text check (result in ('reached', 'not_reached', 'left_message', 'wrong_number', 'declined')),
    result_at       timestamptz,
    check ((state = 'over') = (over_at is not null))
);
comment on column call_out.line is 'The number the client sees: the program''s.';
comment on column call_out.own_line is 'The number whoever asked for it sees.';
comment on column call_out.why is 'Why at an hour to which they did not agree; null when the hour needs no reason.';
comment on column call_out.ended is 'How it ended, in a word of ours or the carrier''s; null while it lasts.';
comment on column call_out.result is 'What whoever called says came of it.';
create unique index call_out_open on call_out (program_id, account_id) where state <> 'over';
create index call_out_thread on call_out (conversation_id, id desc);
call handrail.wall('call_out');
grant select, insert, update on call_out to handrail_app;
--rollback drop table call_out;
