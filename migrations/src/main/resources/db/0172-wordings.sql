--liquibase formatted sql

--changeset handrail:0172-wordings
-- Wordings that fill a thread's box: the program's, approved in both languages, and everybody's own.

create table wording (
    id         uuid primary key,
    program_id uuid not null references program,
    account_id uuid references account,
    title      bytea not null,
    body_en    bytea,
    body_es    bytea,
    made_by    uuid not null references account,
    made_at    timestamptz not null,
    changed_by uuid references account,
    changed_at timestamptz,
    retired_at timestamptz,
    check (body_en is not null or body_es is not null),
    check (account_id is not null or (body_en is not null and body_es is not null))
);
comment on column wording.account_id is 'Whose own it is; null for the whole program''s.';
create index wording_open on wording (program_id, account_id) where retired_at is null;
call handrail.wall('wording');
grant select, insert, update on wording to handrail_app;
--rollback drop table wording;
