--liquibase formatted sql

--changeset handrail:0121-policy-versions
-- What a program has decided, version by version; what waits is put where a new version has it.

create table policy_version (
    id           uuid primary key,
    program_id   uuid not null references program,
    number       int not null check (number >= 0),
    state        text not null check (state in ('draft', 'published', 'discarded')),
    based_on     int not null,
    policy       jsonb not null,
    note         bytea,
    made_by      uuid not null references account,
    made_at      timestamptz not null,
    published_at timestamptz,
    touched      int,
    unique (program_id, number),
    check ((state = 'published') = (published_at is not null))
);
comment on table policy_version is 'A program''s decisions: a draft is looked at with all it would touch before it counts. Version 0 is what the program began with.';
comment on column policy_version.based_on is 'The version that counted when the draft was made: somebody else''s change in between is not overwritten unseen.';
comment on column policy_version.touched is 'How many people''s next check-in it moved.';
create unique index policy_draft on policy_version (program_id) where state = 'draft';

alter table program
    add column policy_number  int not null default 0,
    add column policy_applied int not null default 0;
comment on column program.policy_number is 'The version of the policy that counts.';
comment on column program.policy_applied is 'The version to which everything that waits was moved.';

alter table check_in add column planned_by int not null default 0;
comment on column check_in.planned_by is 'The version of the policy that put it where it is.';

call handrail.wall('policy_version');
grant select, insert, update on policy_version to handrail_app;
-- One that waits and falls away by a new policy was never asked: it leaves nothing behind.
grant delete on check_in to handrail_app;
--rollback revoke delete on check_in from handrail_app; alter table check_in drop column planned_by; alter table program drop column policy_number, drop column policy_applied; drop table policy_version;
