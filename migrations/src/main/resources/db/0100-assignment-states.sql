--liquibase formatted sql

--changeset handrail:0100-assignment-states
-- An assignment is offered, and the coach accepts it in time or it moves on. The application names the legal edges in one place.

alter table assignment
    add column state       text not null default 'accepted'
        check (state in ('offered', 'accepted', 'declined', 'lapsed', 'withdrawn', 'ended')),
    add column due_at      timestamptz,
    add column answered_at timestamptz,
    add column answered_by uuid references account,
    add column reason      text check (reason in (
        'full', 'away', 'knows_them', 'not_the_right_one', 'late', 'off_shift', 'moved', 'left', 'died', 'undone'));
update assignment set state = 'ended' where ended_at is not null;
alter table assignment
    add constraint assignment_open check ((ended_at is null) = (state in ('offered', 'accepted'))),
    add constraint assignment_due check (state <> 'offered' or due_at is not null);
comment on column assignment.due_at is 'Until when the coach may accept; counted over staffed hours and their shifts.';
comment on column assignment.reason is 'Why it was declined, lapsed, withdrawn or ended.';
create index assignment_offered on assignment (program_id, due_at) where state = 'offered';
create index assignment_episode on assignment (episode_id);
create index assignment_past on assignment (client_id, coach_id);

alter table task add column escalated_at timestamptz;
comment on column task.escalated_at is 'When whoever is on call was told that somebody waits for a coach for too long.';
create index task_unassigned on task (program_id, created_at) where kind = 'UNASSIGNED' and done_at is null;

update program set policy = policy || '{"acceptMinutes": 30, "queueMinutes": 30}'::jsonb where policy -> 'acceptMinutes' is null;
--rollback drop index task_unassigned; alter table task drop column escalated_at; drop index assignment_past; drop index assignment_episode; drop index assignment_offered; alter table assignment drop constraint assignment_due, drop constraint assignment_open, drop column reason, drop column answered_by, drop column answered_at, drop column due_at, drop column state; update program set policy = policy - 'acceptMinutes' - 'queueMinutes';
