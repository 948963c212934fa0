--liquibase formatted sql

--changeset handrail:0177-notices
-- Whoever wants a text on their own phone when somebody's text waits for an answer. It names nobody.

create table notice (
    account_id    uuid not null references account,
    program_id    uuid not null references program,
    every_minutes smallint not null check (every_minutes in (10, 30, 60)),
    told_at       timestamptz,
    primary key (account_id, program_id)
);
comment on table notice is 'A row for whoever chose it; none for whoever did not. At most one text in every_minutes.';

call handrail.wall('notice');
grant select, insert, update, delete on notice to handrail_app;
--rollback drop table notice;
