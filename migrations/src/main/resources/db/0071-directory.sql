--liquibase formatted sql

--changeset handrail:0071-directory
-- The program's own list of food, shelter and the like; clients who ask are told of what is near their ZIP.

create table resource (
    id         uuid primary key,
    program_id uuid not null references program,
    name       text not null,
    needs      text[] not null,
    address    text not null,
    phone      text not null,
    hours      text not null,
    zips       text[] not null,
    updated_at timestamptz not null,
    updated_by uuid references account,
    ended_at   timestamptz
);
comment on column resource.zips is 'The ZIP it is in, first, and those it is near to or serves.';
create index resource_zips on resource using gin (zips) where ended_at is null;

call handrail.wall('resource');
grant select, insert, update on resource to handrail_app;
--rollback drop table resource;
