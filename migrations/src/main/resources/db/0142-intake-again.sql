--liquibase formatted sql

--changeset handrail:0142-intake-again
-- A line that could not be taken in for a reason that is not its own waits and is tried again.

alter table intake_line
    add column tries    int not null default 0,
    add column again_at timestamptz;
comment on column intake_line.tries is 'How often taking it in broke off for a reason that is not in the line.';
comment on column intake_line.again_at is 'When it is tried again; null for at once.';
--rollback alter table intake_line drop column tries, drop column again_at;
