--liquibase formatted sql

--changeset handrail:0266-asked-on
-- When the check-ins of a policy have come to their end the client is asked whether to go on.

alter table episode_of_care add column asked_until integer check (asked_until > 0);
comment on column episode_of_care.asked_until is 'Until which day after the overdose they want to be asked on, beyond the last day of the policy; null when they did not say so.';
--rollback alter table episode_of_care drop column asked_until;
