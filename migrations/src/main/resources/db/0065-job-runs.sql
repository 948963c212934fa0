--liquibase formatted sql

--changeset handrail:0065-job-runs
-- What jobs did in each program, and where an administrator paused one.

create table job_run (
    id         uuid primary key,
    program_id uuid not null references program,
    job        text not null,
    started_at timestamptz not null,
    last_at    timestamptz not null,
    times      int not null default 1,
    took_ms    int not null,
    outcome    text not null check (outcome in ('done', 'failed')),
    counts     jsonb not null,
    account_id uuid references account,
    trace      text
);
comment on table job_run is 'Runs that did something, failed, or were asked for; the newest of each job are kept. A run with nothing to do leaves only its beat.';
comment on column job_run.times is 'A job that fails again and again is one row, counted.';
comment on column job_run.trace is 'The id of the run, or of the request that asked for it, in the log.';
create index job_run_job on job_run (program_id, job, id desc);

create table job_pause (
    id         uuid primary key,
    program_id uuid not null references program,
    job        text not null,
    reason     bytea not null,
    paused_at  timestamptz not null,
    paused_by  uuid not null references account,
    until      timestamptz not null,
    resumed_at timestamptz,
    resumed_by uuid references account
);
comment on table job_pause is 'A job that an administrator paused in their program. It goes on by itself when the time is over.';
create index job_pause_job on job_pause (program_id, job, until) where resumed_at is null;

call handrail.wall('job_run');
call handrail.wall('job_pause');
grant select, insert, update, delete on job_run to handrail_app;
grant select, insert, update on job_pause to handrail_app;
--rollback drop table job_pause, job_run;
