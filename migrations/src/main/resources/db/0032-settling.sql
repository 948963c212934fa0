--liquibase formatted sql

--changeset handrail:0032-settling
-- What is needed to settle texts nobody knows the fate of, to try again what may be tried again, and to tell administrators.

alter table outbox
    add column ambiguous_since timestamptz,
    add column looked_at       timestamptz,
    add column repeated        boolean not null default false,
    add column retries         int not null default 0,
    add column past_sids       text[] not null default '{}';
comment on column outbox.repeated is 'A safety text that was handed over a second time because nobody knew of the first; never a third time.';
comment on column outbox.retries is 'How often it was handed over again after the phone could not be reached (30003).';
comment on column outbox.past_sids is 'Carrier ids of earlier tries: what is told of them changes nothing any more.';
create index outbox_ambiguous on outbox (program_id, ambiguous_since) where state = 'ambiguous';

create table alert (
    id              uuid primary key,
    program_id      uuid not null references program,
    kind            text not null,
    detail          text not null,
    raised_at       timestamptz not null,
    last_at         timestamptz not null,
    times           int not null default 1,
    acknowledged_at timestamptz,
    acknowledged_by uuid references account
);
comment on table alert is 'What an administrator has to mend: names the fault, never a person.';
create unique index alert_open on alert (program_id, kind, detail) where acknowledged_at is null;

call handrail.wall('alert');
grant select, insert, update on alert to handrail_app;
--rollback drop table alert; alter table outbox drop column ambiguous_since, drop column looked_at, drop column repeated, drop column retries, drop column past_sids;
