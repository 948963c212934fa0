--liquibase formatted sql

--changeset handrail:0152-numbers
-- A coach's calendar and numbers read whom they had, not everybody.

create index assignment_of on assignment (coach_id, started_at);
create index warm_handoff_of on warm_handoff (client_id, requested_at);
create index task_answered on task (done_by, created_at) where kind = 'ANSWER_TEXT';
--rollback drop index task_answered; drop index warm_handoff_of; drop index assignment_of;
