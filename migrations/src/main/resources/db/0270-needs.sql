--liquibase formatted sql

--changeset handrail:0270-needs
-- A third questionnaire: home, food, cravings and safety, each with its own score.

alter table instrument_round drop constraint instrument_round_instrument_check;
alter table instrument_round add constraint instrument_round_instrument_check check (instrument in ('barc10', 'bam', 'needs'));
comment on table instrument_round is 'BARC-10, the Brief Addiction Monitor or the five questions on needs and safety, answered by text or with a coach; append-only.';
--rollback alter table instrument_round drop constraint instrument_round_instrument_check; alter table instrument_round add constraint instrument_round_instrument_check check (instrument in ('barc10', 'bam'));
