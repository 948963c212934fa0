--liquibase formatted sql

--changeset handrail:0263-mute splitStatements:false
-- Somebody wants to hear nothing that we start for a while: until a day where they are, on which it ends by itself.

alter table client add column muted_until date;
comment on column client.muted_until is 'No text that we start goes to them before this day begins where they are; null when nobody asked for it.';

create function muted_until(whose uuid) returns date language sql stable as
$$
    select max(k.muted_until) from handrail.client k
    where k.id = any((select handrail.one_person(whose))::uuid[]) and k.muted_until > (
        select (handrail.now() at time zone coalesce(o.zone, p.zone))::date
        from handrail.client o join handrail.program p on p.id = o.program_id where o.id = whose)
$$;
comment on function muted_until(uuid) is 'Until which day this client wants to hear nothing that we start, under whichever entry that was said; null when they do not, or not any more.';
grant execute on function muted_until(uuid) to handrail_app;
--rollback drop function muted_until(uuid); alter table client drop column muted_until;
