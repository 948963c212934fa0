--liquibase formatted sql

--changeset handrail:0264-the-clients-own-time splitStatements:false
-- Somebody may be asked at a time of their own. What waits moves with it, by the job that moves it with their zone.

alter table client add column check_in_at time;
comment on column client.check_in_at is 'When they want to be asked how they are, where they are; null: at the policy''s time.';

drop trigger client_moved_along on client;
create trigger client_moved_along after update of zone, check_in_at on client for each row
    when (old.zone is distinct from new.zone or old.check_in_at is distinct from new.check_in_at) execute function moved_along();
comment on column check_in.planned_by is 'The version of the policy that put it where it is; -1 when the client''s zone or time has changed since.';
--rollback drop trigger client_moved_along on client; create trigger client_moved_along after update of zone on client for each row when (old.zone is distinct from new.zone) execute function moved_along(); alter table client drop column check_in_at;
