--liquibase formatted sql

--changeset handrail:0150-calendar-feed
-- The address under which somebody's own phone reads their calendar. The address holds a secret; only its hash is kept.

create table calendar_feed (
    account_id uuid not null references account,
    program_id uuid not null references program,
    token_hash bytea not null,
    made_at    timestamptz not null,
    read_at    timestamptz,
    revoked_at timestamptz,
    primary key (account_id, program_id)
);
comment on table calendar_feed is 'One address a person: a new one replaces the one before. What it shows says nothing about a client.';
comment on column calendar_feed.read_at is 'When something last read it.';
create unique index calendar_feed_token on calendar_feed (program_id, token_hash);

call handrail.wall('calendar_feed');
grant select, insert, update on calendar_feed to handrail_app;
--rollback drop table calendar_feed;
