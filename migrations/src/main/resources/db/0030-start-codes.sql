--liquibase formatted sql

--changeset handrail:0030-start-codes
-- How somebody gets their first password, or another one when it is forgotten: a code an administrator hands over in person.

alter table account
    add column start_code_key   bytea,
    add column start_code_until timestamptz;
comment on column account.start_code_key is 'Keyed index of the open start code; only its holder knows the code. Real time, used once.';
--rollback alter table account drop column start_code_key, drop column start_code_until;
