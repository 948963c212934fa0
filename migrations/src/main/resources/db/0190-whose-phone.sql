--liquibase formatted sql

--changeset handrail:0190-whose-phone splitStatements:false
-- Whose thread a text belongs to is asked by every text that comes in, and by every call: one question, in one place.

create function one_at_a_time(key bytea) returns void language sql as
$$ select pg_advisory_xact_lock(hashtextextended(encode(key, 'hex'), 0)) $$;
comment on function one_at_a_time(bytea) is 'Whoever else asks for the same phone waits until this transaction is over.';

create function thread_of(keys bytea[]) returns uuid language sql stable as $$
    with holding as (
        select c.id, c.known, h.held_from
        from handrail.phone_holder h
        cross join lateral (
            select id, true as known from handrail.conversation where client_id = h.client_id
            union all
            select id, false from handrail.conversation where contact_id = h.contact_id) c
        where h.phone_key = any(keys) and h.held_until is null
    )
    select case when count(distinct id) filter (where known) = 1
        then (array_agg(id) filter (where known))[1]
        else (array_agg(id order by held_from desc) filter (where not known))[1] end
    from holding
$$;
comment on function thread_of(bytea[]) is 'The thread of the one client who holds this phone now; else that of the somebody unknown who does: a phone that several clients share is theirs too, until a person has found out who writes.';
--rollback drop function thread_of(bytea[]); drop function one_at_a_time(bytea);
