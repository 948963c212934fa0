--liquibase formatted sql

--changeset handrail:0080-past-tries
-- A carrier's id on its list may be of an earlier try of another text with the same words.

create index outbox_past_sids on outbox using gin (past_sids) where past_sids <> '{}';
--rollback drop index outbox_past_sids;
