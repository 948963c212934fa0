--liquibase formatted sql

--changeset handrail:0193-pictures-for-later
-- A text for later may bring a picture, sealed beside its words; what is sent then is an outgoing picture like any other.

alter table later_text add column picture bytea, add column picture_kind text;
alter table later_text add constraint later_text_picture check (
    (picture is null) = (picture_kind is null) and (picture is null or state in ('waiting', 'held')));
comment on column later_text.picture is 'Kept as long as the words are.';
--rollback alter table later_text drop column picture, drop column picture_kind;
