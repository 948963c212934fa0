--liquibase formatted sql

--changeset handrail:0111-intake
-- How a referral came, and lists of referrals from a file: each line is taken in by itself, and says what became of it.

alter table referral add column channel text not null default 'form'
    check (channel in ('form', 'api', 'file', 'call', 'walk_in', 'street', 'text'));
comment on column referral.channel is 'How it came: a partner''s form or system, a file, or staff after a call, a visit, a meeting on the street, a text.';

create table intake_file (
    id          uuid primary key,
    program_id  uuid not null references program,
    partner_id  uuid references partner,
    content     bytea,
    mapping     jsonb,
    lines       int not null,
    state       text not null check (state in ('uploaded', 'running', 'done', 'dropped')),
    uploaded_at timestamptz not null,
    uploaded_by uuid not null references account,
    settled_at  timestamptz
);
comment on column intake_file.content is 'The file as it came, sealed, until it is taken in or dropped; then nothing of it is kept but the report.';
comment on column intake_file.mapping is 'Which column is what: names of columns and choices, nothing about a person.';
create index intake_file_listed on intake_file (program_id, uploaded_at desc);

create table intake_line (
    id          uuid primary key,
    program_id  uuid not null references program,
    file_id     uuid not null references intake_file,
    line        int not null,
    given       bytea,
    state       text not null check (state in ('waiting', 'taken', 'known', 'refused')),
    faults      jsonb,
    referral_id uuid references referral,
    unique (file_id, line)
);
comment on column intake_line.given is 'What the line says, sealed, until it is taken in or refused.';
create index intake_line_waiting on intake_line (program_id, id) where state = 'waiting';

call handrail.wall('intake_file');
call handrail.wall('intake_line');
grant select, insert, update on intake_file, intake_line to handrail_app;
--rollback drop table intake_line, intake_file; alter table referral drop column channel;
