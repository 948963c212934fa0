--liquibase formatted sql

--changeset handrail:0143-check-ins-move-along splitStatements:false
-- Somebody who moves to another zone is asked at the same hour there: what waits is put where it belongs by the job that a new policy has.

create index check_in_planned_by on check_in (program_id, planned_by) where status = 'due';
comment on column check_in.planned_by is 'The version of the policy that put it where it is; -1 when the client''s zone has changed since.';

create function moved_along() returns trigger language plpgsql as
$$
begin
    update handrail.check_in set planned_by = -1 where client_id = new.id and status = 'due';
    return null;
end
$$;
create trigger client_moved_along after update of zone on client for each row
    when (old.zone is distinct from new.zone) execute function moved_along();
--rollback drop trigger client_moved_along on client; drop function moved_along(); drop index check_in_planned_by;
