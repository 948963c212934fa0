--liquibase formatted sql

--changeset handrail:0160-runs-show-life
-- A node says every few seconds that its runs go on, so that a run whose node died is told from one that takes long.
alter table job_beat add column alive_at timestamptz;
comment on column job_beat.alive_at is 'When the node that runs it last said so, in real time; null when the run was shorter than that.';
--rollback alter table job_beat drop column alive_at;
