--liquibase formatted sql

--changeset handrail:0103-rebalance
-- A plan for everybody's caseload: proposed, changed line by line, approved, applied; a small one can be taken back for a day.

create table rebalance (
    id          uuid primary key,
    program_id  uuid not null references program,
    leaving     uuid[] not null,
    made_by     uuid not null references account,
    made_at     timestamptz not null,
    approved_by uuid references account,
    approved_at timestamptz,
    undone_by   uuid references account,
    undone_at   timestamptz
);
comment on column rebalance.leaving is 'Accounts of coaches who have nobody in this plan.';

create table rebalance_move (
    id          uuid primary key,
    program_id  uuid not null references program,
    plan_id     uuid not null references rebalance,
    client_id   uuid not null references client,
    episode_id  uuid not null references episode_of_care,
    from_id     uuid references account,
    to_id       uuid references account,
    why         jsonb not null,
    state       text not null check (state in ('proposed', 'dropped', 'applied', 'skipped', 'undone')),
    ended_id    uuid references assignment,
    begun_id    uuid references assignment
);
comment on column rebalance_move.ended_id is 'The assignment that ended when it was applied; begun_id the one that began.';
create index rebalance_move_plan on rebalance_move (plan_id);

call handrail.wall('rebalance');
call handrail.wall('rebalance_move');
grant select, insert, update on rebalance, rebalance_move to handrail_app;
--rollback drop table rebalance_move, rebalance;
