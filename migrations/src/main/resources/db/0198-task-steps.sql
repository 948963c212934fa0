--liquibase formatted sql

--changeset handrail:0198-task-steps
-- What people do with a task beside settling it: put it off for a while, or hand it to a colleague, each with a reason that is kept.

create table task_step (
    id         uuid primary key,
    program_id uuid not null references program,
    task_id    uuid not null references task,
    kind       text not null check (kind in ('put_off', 'handed')),
    by_id      uuid not null references account,
    from_id    uuid references account,
    owner_id   uuid references account,
    until      timestamptz,
    note       bytea not null,
    at         timestamptz not null,
    ended_at   timestamptz,
    check ((kind = 'put_off') = (until is not null)),
    check (kind = 'put_off' or owner_id is not null)
);
comment on table task_step is 'Holds while it is not ended and the task is open and still owner_id''s; put off until until.';
comment on column task_step.from_id is 'Whose the task was before it was handed over; null for whoever supervises.';
comment on column task_step.owner_id is 'Whose the task was when it was put off, or is since it was handed over; null for whoever supervises.';
create unique index task_step_once on task_step (task_id, kind) where ended_at is null;
create index task_step_by on task_step (by_id) where ended_at is null and kind = 'handed';
create index task_step_to on task_step (owner_id) where ended_at is null and kind = 'handed';
call handrail.wall('task_step');
grant select, insert, update on task_step to handrail_app;
--rollback drop table task_step;
