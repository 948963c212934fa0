--liquibase formatted sql

--changeset handrail:0081-twins
-- Texts that an id on the carrier's list may belong to: of unknown fate, or handed over a second time when nobody knew of the first.

create index outbox_unknown on outbox (program_id, to_key) where state = 'ambiguous' or repeated;
--rollback drop index outbox_unknown;
