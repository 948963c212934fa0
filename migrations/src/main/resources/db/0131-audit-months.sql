--liquibase formatted sql

--changeset handrail:0131-audit-months splitStatements:false
-- How long the audit is kept is a policy too (keepAuditMonths, six years at least). The keeper lets a month go only when it is sealed and the
-- whole chain verifies; the head of the last seal that went stays, and the chain goes on from it.

create table audit_let_go (
    seq       bigint primary key references audit_seal,
    head      bytea not null,
    row_count bigint not null,
    kept_from timestamptz not null,
    at        timestamptz not null
);
comment on table audit_let_go is 'Up to which seal the audit rows are gone, and from when rows are kept. A line of the file outside the database says the same. Keeper only.';

create function audit_kept_from() returns timestamptz language sql stable as
$$
    select date_trunc('month', handrail.now()) - make_interval(months => max(greatest(72, coalesce((policy ->> 'keepAuditMonths')::int, 84))))
    from handrail.program
$$;
comment on function audit_kept_from() is 'The moment from which audit rows are kept: whole months, as many as the program that keeps them longest; 84 unless a policy says otherwise, never less than 72. All programs share one chain. Null without a program.';

create function audit_months_over() returns setof text language sql stable as
$$
    select c.relname::text
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'handrail.audit'::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$'
        and (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month')::timestamp at time zone 'UTC' <= handrail.audit_kept_from()
    order by 1
$$;
comment on function audit_months_over() is 'Partitions of the audit whose month no program keeps any more.';

create function let_audit_go() returns bigint language plpgsql as
$$
declare
    since timestamptz := handrail.audit_kept_from();
    cut handrail.audit_seal;
    beyond xid8;
    part text;
    late boolean;
begin
    -- The last seal before the first row that is kept: a seal goes as a whole or stays as a whole.
    select * into cut from handrail.audit_seal s
    where s.tx_to <= coalesce(
        (select a.tx from handrail.audit a where a.id >= handrail.uuid_floor(since) order by a.tx limit 1),
        (select tx_to from handrail.audit_seal order by seq desc limit 1))
    order by s.seq desc limit 1;
    if cut.seq is null or cut.seq <= coalesce((select max(seq) from handrail.audit_let_go), 0) then
        return 0;
    end if;
    beyond := coalesce((select tx_to from handrail.audit_seal where seq = cut.seq + 1), cut.tx_to);
    for part in select handrail.audit_months_over() loop
        execute format('select exists (select from handrail.%I where tx >= $1)', part) into late using beyond;
        if not late then
            execute format('alter table handrail.audit detach partition handrail.%I', part);
            -- What stands in the seal after the cut goes with that one, a month later.
            execute format('insert into handrail.audit select * from handrail.%I where tx >= $1', part) using cut.tx_to;
            execute format('drop table handrail.%I', part);
        end if;
    end loop;
    delete from handrail.audit where tx < cut.tx_to and id < handrail.uuid_floor(since);
    insert into handrail.audit_let_go (seq, head, row_count, kept_from, at)
    select cut.seq, cut.head, sum(row_count), since, handrail.now() from handrail.audit_seal where seq <= cut.seq;
    return cut.seq;
end
$$;
comment on function let_audit_go() is 'Drops the months that no program keeps any more and that are sealed as a whole. Only after the chain has been verified; returns the last seal that went, 0 for none.';
revoke all on function let_audit_go() from public;
revoke all on function audit_months_over() from public;
--rollback drop function let_audit_go(); drop function audit_months_over(); drop function audit_kept_from(); drop table audit_let_go;
