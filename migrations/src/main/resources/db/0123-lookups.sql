--liquibase formatted sql

--changeset handrail:0123-lookups
-- Looked up for every line of a list, and for every refill that is due.
create index referral_reference_key on referral (program_id, reference_key) where reference_key is not null;
create index supply_request_client on supply_request (client_id, requested_at);
--rollback drop index supply_request_client; drop index referral_reference_key;
