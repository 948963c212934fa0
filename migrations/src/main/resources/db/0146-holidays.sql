--liquibase formatted sql

--changeset handrail:0146-holidays splitStatements:false
-- On a day on which the program is closed nobody is at work, whatever their shifts say.

create or replace function at_work(account uuid, local timestamp) returns boolean language sql stable as
'select exists (
     select from handrail.working_hours w where w.account_id = account and w.weekday = extract(isodow from local)
         and w.opens <= local::time and w.closes > local::time)
 and not exists (
     select from handrail.leave l where l.account_id = account and l.cancelled_at is null
         and local::date between l.from_on and l.until_on)
 and not exists (
     select from handrail.program p where p.id = handrail.program()
         and p.policy -> ''holidays'' @> to_jsonb(to_char(local, ''YYYY-MM-DD'')))';
comment on function at_work(uuid, timestamp) is 'Whether somebody is on shift, and not on leave, at a local time of the program''s zone; nobody is on a holiday of the program.';
--rollback create or replace function at_work(account uuid, local timestamp) returns boolean language sql stable as 'select exists (select from handrail.working_hours w where w.account_id = account and w.weekday = extract(isodow from local) and w.opens <= local::time and w.closes > local::time) and not exists (select from handrail.leave l where l.account_id = account and l.cancelled_at is null and local::date between l.from_on and l.until_on)';
