--liquibase formatted sql

--changeset handrail:0206-task-states
-- A task is requested, completed or cancelled; no other state was ever written. What is owed has no time when it was done, so that the indexes of
-- what is open and the state never say different things.

alter table task drop constraint task_status_check;
alter table task
    add constraint task_status_check check (status in ('requested', 'completed', 'cancelled')),
    add constraint task_open check ((done_at is null) = (status = 'requested'));
comment on column task.status is 'Changed by the steps of TaskStep only.';
--rollback alter table task drop constraint task_open; alter table task drop constraint task_status_check; alter table task add constraint task_status_check check (status in ('requested', 'accepted', 'rejected', 'ready', 'in_progress', 'on_hold', 'completed', 'cancelled')); comment on column task.status is null;
