--liquibase formatted sql

--changeset handrail:0265-elsewhere
-- Somebody is in another program's care now: their episode ends here, because they wanted it so, and goes on should it have been a mistake.

create table elsewhere (
    id           uuid primary key,
    program_id   uuid not null references program,
    client_id    uuid not null references client,
    episode_id   uuid not null references episode_of_care,
    whom         bytea,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null references account,
    withdrawn_at timestamptz,
    withdrawn_by uuid references account
);
comment on table elsewhere is 'With whom somebody is in care now, so that their episode here ended. Nothing was told to anybody by it. Withdrawn when it was a mistake.';
comment on column elsewhere.whom is 'Sealed: the other program in a few words; null when nobody said.';
create unique index elsewhere_known on elsewhere (episode_id) where withdrawn_at is null;
create index elsewhere_client on elsewhere (client_id);

call handrail.wall('elsewhere');
grant select, insert, update on elsewhere to handrail_app;

alter table assignment drop constraint assignment_reason_check;
alter table assignment add constraint assignment_reason_check check (reason in (
    'full', 'away', 'knows_them', 'not_the_right_one', 'late', 'off_shift', 'moved', 'left', 'died', 'undone', 'merged', 'elsewhere'));
alter table silence_step drop constraint silence_step_ended_by_check;
alter table silence_step add constraint silence_step_ended_by_check check (ended_by in (
    'text', 'reached', 'staff', 'new_overdose', 'hold', 'death', 'merged', 'elsewhere'));
alter table hold drop constraint hold_ended_by_check;
alter table hold add constraint hold_ended_by_check check (ended_by in ('staff', 'replaced', 'new_overdose', 'death', 'elsewhere'));
--rollback alter table hold drop constraint hold_ended_by_check; alter table hold add constraint hold_ended_by_check check (ended_by in ('staff', 'replaced', 'new_overdose', 'death')); alter table silence_step drop constraint silence_step_ended_by_check; alter table silence_step add constraint silence_step_ended_by_check check (ended_by in ('text', 'reached', 'staff', 'new_overdose', 'hold', 'death', 'merged')); alter table assignment drop constraint assignment_reason_check; alter table assignment add constraint assignment_reason_check check (reason in ('full', 'away', 'knows_them', 'not_the_right_one', 'late', 'off_shift', 'moved', 'left', 'died', 'undone', 'merged')); drop table elsewhere;
