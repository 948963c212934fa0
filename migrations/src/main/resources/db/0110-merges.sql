--liquibase formatted sql

--changeset handrail:0110-merges splitStatements:false
-- One person, entered twice: who may be the same, and what a supervisor joined. Nothing that was written moves to another thread or
-- record; it is read together. What decides what happens next (phones, open tasks, the newest overdose) moves, and each moved row is
-- kept, so that it can go back.

create table client_name_key (
    program_id uuid not null references program,
    client_id  uuid not null references client,
    kind       text not null check (kind in ('first', 'last', 'born')),
    key        bytea not null,
    primary key (client_id, kind, key)
);
comment on table client_name_key is 'Keyed index of how names sound and of birth dates (C4): finds who may be the same person.';
create index client_name_key_look on client_name_key (program_id, kind, key);

alter table client add column looked_at timestamptz;
comment on column client.looked_at is 'When it was looked whether they are known under another entry; null for not yet.';
create index client_not_looked on client (program_id, created_at) where looked_at is null;

create table same_person (
    id         uuid primary key,
    program_id uuid not null references program,
    client_id  uuid not null references client,
    other_id   uuid not null references client,
    signs      text[] not null,
    state      text not null check (state in ('proposed', 'joined', 'apart')),
    found_at   timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references account,
    check (client_id < other_id),
    unique (client_id, other_id)
);
comment on table same_person is 'Two entries that may be one person. A person decides; nothing is joined by itself.';
create index same_person_proposed on same_person (program_id, found_at) where state = 'proposed';
create index same_person_other on same_person (other_id);

create table client_merge (
    id          uuid primary key,
    program_id  uuid not null references program,
    kept_id     uuid not null references client,
    gone_id     uuid references client,
    contact_id  uuid references contact,
    merged_at   timestamptz not null,
    merged_by   uuid not null references account,
    undone_at   timestamptz,
    undone_by   uuid references account,
    episode_id  uuid references episode_of_care,
    ended_id    uuid references episode_of_care,
    consent_id  uuid references messaging_consent,
    overdose_on date,
    target_at   timestamptz,
    breach_at   timestamptz,
    reached_at  timestamptz,
    check ((gone_id is null) <> (contact_id is null)),
    check (gone_id <> kept_id)
);
comment on table client_merge is 'A client, or somebody unknown who texted, is this other client.';
comment on column client_merge.ended_id is 'The episode that ended because the other one goes on; episode_id is the one that goes on, with its clocks as they were.';
create unique index client_merge_gone on client_merge (gone_id) where undone_at is null;
create unique index client_merge_contact on client_merge (contact_id) where undone_at is null;
create index client_merge_kept on client_merge (kept_id) where undone_at is null;

create table client_merge_row (
    program_id uuid not null references program,
    merge_id   uuid not null references client_merge,
    what       text not null,
    row_id     uuid not null,
    primary key (merge_id, what, row_id)
);
comment on table client_merge_row is 'A row that moved, ended or began by a merge, so that undoing it finds exactly these.';

call handrail.wall('client_name_key');
call handrail.wall('same_person');
call handrail.wall('client_merge');
call handrail.wall('client_merge_row');
grant select, insert, delete on client_name_key to handrail_app;
grant select, insert, update on same_person, client_merge to handrail_app;
grant select, insert on client_merge_row to handrail_app;

create function kept_as(client uuid) returns uuid language sql stable as
$$
    with recursive up (id, depth) as (
        select client, 0
        union all
        select m.kept_id, up.depth + 1 from up join handrail.client_merge m on m.gone_id = up.id and m.undone_at is null where up.depth < 100)
    select id from up order by depth desc limit 1
$$;
comment on function kept_as(uuid) is 'The entry under which this client goes on; itself unless it was joined to another.';

create function one_person(client uuid) returns uuid[] language sql stable as
$$
    with recursive one (id) as (
        select client
        union
        select m.gone_id from one join handrail.client_merge m on m.kept_id = one.id and m.undone_at is null and m.gone_id is not null)
    select array_agg(id) from one
$$;
comment on function one_person(uuid) is 'This client, and every entry that was joined to it.';

create function joined_threads(thread uuid) returns uuid[] language sql stable as
$$
    select coalesce(array_agg(c.id), array[thread]) from handrail.conversation t
    cross join lateral (select handrail.one_person(t.client_id) as ids offset 0) person
    join handrail.conversation c on c.client_id = any(person.ids) or c.contact_id in (
        select m.contact_id from handrail.client_merge m
        where m.kept_id = any(person.ids) and m.undone_at is null and m.contact_id is not null)
    where t.id = thread and t.client_id is not null
$$;
comment on function joined_threads(uuid) is 'This thread, and those of every entry and unknown number that were joined to its client.';
grant execute on function kept_as(uuid), one_person(uuid), joined_threads(uuid) to handrail_app;

alter table assignment drop constraint assignment_reason_check;
alter table assignment add constraint assignment_reason_check check (reason in (
    'full', 'away', 'knows_them', 'not_the_right_one', 'late', 'off_shift', 'moved', 'left', 'died', 'undone', 'merged'));
alter table silence_step drop constraint silence_step_ended_by_check;
alter table silence_step add constraint silence_step_ended_by_check check (ended_by in (
    'text', 'reached', 'staff', 'new_overdose', 'hold', 'death', 'merged'));
--rollback alter table silence_step drop constraint silence_step_ended_by_check; alter table silence_step add constraint silence_step_ended_by_check check (ended_by in ('text', 'reached', 'staff', 'new_overdose', 'hold', 'death')); alter table assignment drop constraint assignment_reason_check; alter table assignment add constraint assignment_reason_check check (reason in ('full', 'away', 'knows_them', 'not_the_right_one', 'late', 'off_shift', 'moved', 'left', 'died', 'undone')); drop function joined_threads(uuid); drop function one_person(uuid); drop function kept_as(uuid); drop table client_merge_row, client_merge, same_person; alter table client drop column looked_at; drop table client_name_key;

