--liquibase formatted sql

--changeset handrail:0067-standing
-- What stops somebody's rhythm (S9): a hospital or custody for a while, a death for good.

create table hold (
    id          uuid primary key,
    program_id  uuid not null references program,
    client_id   uuid not null references client,
    kind        text not null check (kind in ('hospital', 'custody')),
    review_on   date not null,
    recorded_at timestamptz not null,
    recorded_by uuid not null references account,
    ended_at    timestamptz,
    ended_by    text check (ended_by in ('staff', 'replaced', 'new_overdose', 'death')),
    account_id  uuid references account
);
comment on table hold is 'Nothing is started with somebody in a hospital or in custody; on the review date a person looks whether that is still so.';
create unique index hold_open on hold (client_id) where ended_at is null;
create index hold_client on hold (client_id, recorded_at);

create table death (
    id           uuid primary key,
    program_id   uuid not null references program,
    client_id    uuid not null references client,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null references account,
    withdrawn_at timestamptz,
    withdrawn_by uuid references account
);
comment on table death is 'Everything is cancelled at once, and whoever texts from their phone is answered by a person. Withdrawn when it was a mistake.';
create unique index death_known on death (client_id) where withdrawn_at is null;

call handrail.wall('hold');
call handrail.wall('death');
grant select, insert, update on hold, death to handrail_app;
--rollback drop table death, hold;
