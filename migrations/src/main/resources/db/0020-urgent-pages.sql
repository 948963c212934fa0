--liquibase formatted sql

--changeset handrail:0020-urgent-pages
-- Urgent pages that skip nobody: whose turn it was, calls after texts, and what staff text back.

alter table page_step add column turn boolean not null default false;
comment on column page_step.turn is 'The first step with somebody in their turn: whoever had the fewest turns is next.';
-- Every step taken until now was one.
update page_step set turn = true;

alter table outbox add column page_id uuid references page;
comment on column outbox.page_id is 'The urgent page that a text to staff is about: when it does not arrive, the page moves on.';

create table page_call (
    id            uuid primary key,
    program_id    uuid not null references program,
    page_id       uuid not null references page,
    account_id    uuid not null references account,
    not_before    timestamptz not null,
    state         text not null check (state in ('queued', 'calling', 'placed', 'dropped', 'failed', 'unknown')),
    attempts      int not null default 0,
    claimed_until timestamptz,
    carrier_sid   text,
    error_code    int,
    created_at    timestamptz not null,
    settled_at    timestamptz
);
comment on table page_call is 'Calls to staff about urgent pages: press 1 to take it. Dropped when somebody took it before.';
create index page_call_due on page_call (program_id, not_before) where state in ('queued', 'calling');
create index page_call_page on page_call (page_id);

create table staff_text (
    id         uuid primary key,
    program_id uuid not null references program,
    account_id uuid not null references account,
    body       bytea not null,
    meaning    text not null check (meaning in ('take', 'help', 'stop', 'start', 'other')),
    answered   boolean not null,
    at         timestamptz not null
);
comment on table staff_text is 'What staff texted to their own line; nobody reads along, and they are told so.';
create index staff_text_account on staff_text (account_id, at);

call handrail.wall('page_call');
call handrail.wall('staff_text');
grant select, insert, update on page_call to handrail_app;
grant select, insert on staff_text to handrail_app;
--rollback drop table staff_text, page_call; alter table outbox drop column page_id; alter table page_step drop column turn;
