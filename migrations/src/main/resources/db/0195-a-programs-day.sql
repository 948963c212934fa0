--liquibase formatted sql

--changeset handrail:0195-a-programs-day
-- A supervisor's Today: what is most urgent of all that is open in a program is read in order, and not sought among all of it.

create index task_day on task
    (program_id, (kind <> 'URGENT'), (kind <> 'ANSWER_TEXT'), (kind <> 'ACCEPT'), (kind <> 'FIRST_CONTACT'), due_at)
    where done_at is null;
--rollback drop index task_day;
