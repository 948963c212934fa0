--liquibase formatted sql

--changeset handrail:0130-pictures-sent
-- Pictures that a coach sends are kept like those that come in: sealed, by month. The outbox says which text takes one along.

alter table media alter column carrier_sid drop not null, alter column source drop not null;
alter table media add constraint media_fetched_from check (state <> 'waiting' or (carrier_sid is not null and source is not null));
comment on table media is 'What came along with a text or was spoken after the tone, fetched by a job after the webhook was answered; and what a coach sends along with one, here from the start. Source and content are sealed.';

alter table outbox add column picture uuid, add column picture_key bytea;
comment on column outbox.picture is 'The row of media that goes along with the words.';
comment on column outbox.picture_key is 'Keyed index of what is seen: two texts that look alike are known by it.';
create index outbox_picture on outbox (picture) where picture is not null;
--rollback drop index outbox_picture; alter table outbox drop column picture_key, drop column picture; alter table media drop constraint media_fetched_from;
