--liquibase formatted sql

--changeset handrail:0176-once
-- What was sent from a device whose connection comes and goes: a key of the device's own, so that the same thing sent again has no second effect.

create table once (
    program_id uuid not null references program,
    account_id uuid not null references account,
    key        uuid not null,
    at         timestamptz not null,
    primary key (account_id, key)
);
comment on table once is 'Written in the transaction of what it stands for, so that both are there or neither. Forgotten after 30 days.';

call handrail.wall('once');
grant select, insert, delete on once to handrail_app;
--rollback drop table once;
