--liquibase formatted sql

--changeset handrail:0102-cover
-- Who looks after a colleague's clients, from when until when: a ground to open them, and a place in the chain of urgent pages.

create table cover (
    id         uuid primary key,
    program_id uuid not null references program,
    coach_id   uuid not null references account,
    covered_by uuid not null references account check (covered_by <> coach_id),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    entered_by uuid not null references account,
    entered_at timestamptz not null,
    ended_at   timestamptz
);
comment on table cover is 'coach_id is away, covered_by has their day. Ended early: ended_at.';
create index cover_by on cover (covered_by, ends_at) where ended_at is null;
create index cover_for on cover (coach_id, ends_at) where ended_at is null;

call handrail.wall('cover');
grant select, insert, update on cover to handrail_app;

create function covers(account uuid, coach uuid) returns boolean language sql stable as
'select exists (
     select from handrail.cover c where c.covered_by = account and c.coach_id = coach and c.ended_at is null
         and c.starts_at <= handrail.now() and c.ends_at > handrail.now())';
comment on function covers(uuid, uuid) is 'Whether somebody looks after this coach''s clients now.';

create function caseloads(account uuid) returns uuid[] language sql stable as
'select array[account] || coalesce(array_agg(c.coach_id), array[]::uuid[]) from handrail.cover c
 where c.covered_by = account and c.ended_at is null and c.starts_at <= handrail.now() and c.ends_at > handrail.now()';
comment on function caseloads(uuid) is 'Whose clients somebody looks after now: their own, and those of whom they cover for.';
grant execute on function covers(uuid, uuid), caseloads(uuid) to handrail_app;
--rollback drop function caseloads(uuid); drop function covers(uuid, uuid); drop table cover;
