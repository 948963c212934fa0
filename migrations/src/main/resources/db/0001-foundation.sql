--liquibase formatted sql

--changeset handrail:0001-foundation splitStatements:false
-- Time, tenants and partitions: what every later table stands on. Runs as the keeper, who owns the schema.

create table time_shift (
    only_row boolean primary key default true check (only_row),
    shift    interval not null
);
comment on table time_shift is 'How far program time is ahead of the wall clock. Empty in production; moved by the demo and by tests.';

create function now() returns timestamptz language sql stable as
$$ select clock_timestamp() + coalesce((select shift from handrail.time_shift), interval '0') $$;
comment on function handrail.now() is 'Program time: the only clock that decides what is due.';

create function move_time(ahead interval) returns interval language sql security definer set search_path = handrail, pg_temp as
$$
    insert into time_shift (shift) values (ahead)
    on conflict (only_row) do update set shift = time_shift.shift + excluded.shift
    returning shift
$$;
revoke all on function move_time(interval) from public;

create function program() returns uuid language sql stable as
$$ select nullif(current_setting('handrail.program', true), '')::uuid $$;
comment on function program() is 'The program of this transaction; null means that no program''s rows are visible.';

create procedure wall(tenant_table regclass) language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format(
        'create policy program_wall on %s to handrail_app using (program_id = handrail.program()) with check (program_id = handrail.program())',
        tenant_table);
    execute format('create policy keeper on %s to handrail_keeper using (true) with check (true)', tenant_table);
end
$$;
comment on procedure wall(regclass) is 'Walls a table between programs (C5): row-level security, forced on its owner too.';

create function uuid_floor(at timestamptz) returns uuid language sql immutable as
$$ select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid $$;
comment on function uuid_floor(timestamptz) is 'The smallest UUIDv7 of an instant, so that time ranges are id ranges.';

create procedure make_partitions(parent text, from_month date, months int) language plpgsql as
$$
declare
    first date;
    name text;
begin
    for i in 0 .. months - 1 loop
        first := (date_trunc('month', from_month) + make_interval(months => i))::date;
        name := format('%s_%s', parent, to_char(first, 'YYYY_MM'));
        if to_regclass('handrail.' || name) is null then
            execute format('create table handrail.%I partition of handrail.%I for values from (%L) to (%L)',
                name, parent,
                handrail.uuid_floor(first::timestamp at time zone 'UTC'),
                handrail.uuid_floor((first + interval '1 month')::timestamp at time zone 'UTC'));
        end if;
    end loop;
end
$$;

grant usage on schema handrail to handrail_app;
grant select on time_shift to handrail_app;
--rollback drop procedure make_partitions(text, date, int); drop function uuid_floor(timestamptz); drop procedure wall(regclass); drop function program(); drop function move_time(interval); drop function handrail.now(); drop table time_shift;
