--liquibase formatted sql

--changeset handrail:0151-handed-days
-- A cover for the rest of one day, with a word for whoever takes it: one a day, to one colleague.

alter table cover
    add column day  date,
    add column note bytea;
comment on column cover.day is 'The day of the program''s zone whose rest was handed over; null for hours that were chosen.';
comment on column cover.note is 'Sealed: why, for the colleague.';
create unique index cover_day on cover (program_id, coach_id, day) where ended_at is null and day is not null;
--rollback drop index cover_day; alter table cover drop column note, drop column day;
