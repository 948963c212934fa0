--liquibase formatted sql

--changeset handrail:0093-retention splitStatements:false
-- How long a program keeps what was texted is its policy (keepMonths). What every program has let go falls with its month's partition.

create function kept_from(policy jsonb) returns timestamptz language sql stable as
$$ select date_trunc('month', handrail.now()) - make_interval(months => coalesce((policy ->> 'keepMonths')::int, 84)) $$;
comment on function kept_from(jsonb) is 'The moment from which a program keeps texts: whole months; 84 of them, seven years, unless its policy says otherwise.';

create function let_go(parent text) returns table (dropped int, deleted bigint) language plpgsql as
$$
declare
    everybodys timestamptz := (select min(handrail.kept_from(policy)) from handrail.program);
    part record;
    one record;
    went bigint;
begin
    dropped := 0;
    deleted := 0;
    for part in
        select c.relname, (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month')::timestamp at time zone 'UTC' as ends
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = format('handrail.%I', parent)::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
    loop
        if part.ends <= everybodys then
            execute format('drop table handrail.%I', part.relname);
            dropped := dropped + 1;
        end if;
    end loop;
    for one in select id, handrail.uuid_floor(handrail.kept_from(policy)) as first from handrail.program loop
        execute format('delete from handrail.%I where program_id = %L and id < %L', parent, one.id, one.first);
        get diagnostics went = row_count;
        deleted := deleted + went;
    end loop;
    return next;
end
$$;
comment on function let_go(text) is 'Drops the months that no program keeps any more, and deletes what single programs no longer keep. Run by the keeper.';
revoke all on function let_go(text) from public;

create function let_outbox_go() returns bigint language plpgsql as
$$
declare
    one record;
    went bigint;
    deleted bigint := 0;
begin
    for one in select id, handrail.uuid_floor(handrail.kept_from(policy)) as first, handrail.kept_from(policy) as since from handrail.program loop
        delete from handrail.carrier_copy where program_id = one.id and created_at < one.since and state <> 'waiting';
        delete from handrail.outbox o where o.program_id = one.id and o.id < one.first and o.state in ('sent', 'dropped', 'failed')
            and not exists (select from handrail.carrier_copy c where c.outbox_id = o.id);
        get diagnostics went = row_count;
        deleted := deleted + went;
    end loop;
    return deleted;
end
$$;
revoke all on function let_outbox_go() from public;
--rollback drop function let_outbox_go(); drop function let_go(text); drop function kept_from(jsonb);
