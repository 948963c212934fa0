--liquibase formatted sql

--changeset handrail:0196-whom-one-never-meets
-- Whom somebody never meets is asked within their program by the words of the question too, and not only by the wall: a phone is found by its
-- index whoever asks, the keeper included.

create or replace function kept_from(account uuid) returns uuid[] language sql stable as
'select coalesce(array_agg(client_id), array[]::uuid[]) from (
     select a.client_id from handrail.kept_apart a where a.coach_id = account and a.ended_at is null
     union
     select h.client_id from handrail.staff s join handrail.phone_holder h on h.program_id = s.program_id and h.phone_key = s.phone_key
     where s.account_id = account and h.held_until is null and h.client_id is not null) met';
--rollback create or replace function kept_from(account uuid) returns uuid[] language sql stable as 'select coalesce(array_agg(client_id), array[]::uuid[]) from (select a.client_id from handrail.kept_apart a where a.coach_id = account and a.ended_at is null union select h.client_id from handrail.staff s join handrail.phone_holder h on h.phone_key = s.phone_key where s.account_id = account and h.held_until is null and h.client_id is not null) met';
