--liquibase formatted sql

--changeset handrail:0267-a-programs-day-again
-- Whoever said that somebody hurt them stands behind a text that waits: the index has Today's order, word for word.

drop index task_day;
create index task_day on task
    (program_id, (kind <> 'URGENT'), (kind <> 'ANSWER_TEXT'), (kind <> 'UNSAFE'), (kind <> 'ACCEPT'), (kind <> 'FIRST_CONTACT'), due_at)
    where done_at is null;
--rollback drop index task_day; create index task_day on task (program_id, (kind <> 'URGENT'), (kind <> 'ANSWER_TEXT'), (kind <> 'ACCEPT'), (kind <> 'FIRST_CONTACT'), due_at) where done_at is null;
