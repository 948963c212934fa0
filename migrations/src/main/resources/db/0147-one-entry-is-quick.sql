--liquibase formatted sql

--changeset handrail:0147-one-entry-is-quick splitStatements:false
-- Almost everybody was entered once, and is asked about at each text that we start: they are not searched for.

create or replace function one_person(client uuid) returns uuid[] language sql stable as
$$
    select case
        when not exists (select from handrail.client_merge k where k.kept_id = client and k.undone_at is null) then array[client]
        else (
            with recursive one (id) as (
                select client
                union
                select m.gone_id from one join handrail.client_merge m on m.kept_id = one.id and m.undone_at is null and m.gone_id is not null)
            select array_agg(id) from one)
        end
$$;

create or replace function joined_threads(thread uuid) returns uuid[] language sql stable as
$$
    select case
        when not exists (
            select from handrail.conversation t join handrail.client_merge k on k.kept_id = t.client_id and k.undone_at is null
            where t.id = thread) then array[thread]
        else (
            select coalesce(array_agg(c.id), array[thread]) from handrail.conversation t
            cross join lateral (select handrail.one_person(t.client_id) as ids offset 0) person
            join handrail.conversation c on c.client_id = any(person.ids) or c.contact_id in (
                select m.contact_id from handrail.client_merge m
                where m.kept_id = any(person.ids) and m.undone_at is null and m.contact_id is not null)
            where t.id = thread and t.client_id is not null)
        end
$$;
--rollback create or replace function one_person(client uuid) returns uuid[] language sql stable as $$ with recursive one (id) as (select client union select m.gone_id from one join handrail.client_merge m on m.kept_id = one.id and m.undone_at is null and m.gone_id is not null) select array_agg(id) from one $$; create or replace function joined_threads(thread uuid) returns uuid[] language sql stable as $$ select coalesce(array_agg(c.id), array[thread]) from handrail.conversation t cross join lateral (select handrail.one_person(t.client_id) as ids offset 0) person join handrail.conversation c on c.client_id = any(person.ids) or c.contact_id in (select m.contact_id from handrail.client_merge m where m.kept_id = any(person.ids) and m.undone_at is null and m.contact_id is not null) where t.id = thread and t.client_id is not null $$;
