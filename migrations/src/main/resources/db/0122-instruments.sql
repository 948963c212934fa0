--liquibase formatted sql

--changeset handrail:0122-instruments
-- Short questionnaires that were answered to their end; half of one is no score.

create table instrument_round (
    id          uuid primary key,
    program_id  uuid not null references program,
    client_id   uuid not null references client,
    instrument  text not null check (instrument in ('barc10', 'bam')),
    channel     text not null check (channel in ('text', 'coach')),
    answers     jsonb not null,
    scores      jsonb not null,
    taken_at    timestamptz not null,
    recorded_by uuid references account,
    check ((channel = 'coach') = (recorded_by is not null))
);
comment on table instrument_round is 'BARC-10 or the Brief Addiction Monitor, answered by text or with a coach; append-only.';
comment on column instrument_round.scores is 'The sums as the instrument''s authors published them, by scale.';
create index instrument_round_client on instrument_round (client_id, taken_at);

call handrail.wall('instrument_round');
grant select, insert on instrument_round to handrail_app;

update program set policy = jsonb_set(jsonb_set(policy, '{followUps,barc10Days}', '[]'), '{followUps,bamDays}', '[]')
where policy -> 'followUps' is not null and policy -> 'followUps' -> 'barc10Days' is null;
--rollback drop table instrument_round;
