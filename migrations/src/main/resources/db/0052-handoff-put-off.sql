--liquibase formatted sql

--changeset handrail:0052-handoff-put-off
-- "Not today" is known apart from when it is asked about again: who may not be asked can still take it up by themselves.

alter table warm_handoff add column put_off_at timestamptz;
comment on column warm_handoff.put_off_at is 'When the client said "not today"; null once something is arranged.';
update warm_handoff set put_off_at = ask_again_at where ask_again_at is not null;
--rollback alter table warm_handoff drop column put_off_at;
