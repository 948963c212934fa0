--liquibase formatted sql

--changeset handrail:0040-ties splitStatements:false
-- A reference is checked behind the wall: with the id alone, a row could point at another program's row, and whether that
-- succeeds would tell that it exists. So every reference from one walled table to another carries the program too (C5).

create procedure tie_references() language plpgsql as
$$
declare
    tie record;
begin
    for tie in
        select f.conname, f.conrelid::regclass as pointing, f.confrelid::regclass as target, t.relname as target_name,
            c.attname as own, k.attname as theirs, f.confdeltype = 'c' as cascades
        from pg_constraint f
        join pg_class p on p.oid = f.conrelid and p.relrowsecurity
        join pg_class t on t.oid = f.confrelid and t.relrowsecurity
        join pg_attribute c on c.attrelid = f.conrelid and c.attnum = f.conkey[1]
        join pg_attribute k on k.attrelid = f.confrelid and k.attnum = f.confkey[1]
        where f.contype = 'f' and f.connamespace = 'handrail'::regnamespace and cardinality(f.conkey) = 1 and f.conparentid = 0
    loop
        if not exists (
            select from pg_constraint where conrelid = tie.target and conname = tie.target_name || '_of_program_' || tie.theirs)
        then
            execute format('alter table %s add constraint %I unique (program_id, %I)',
                tie.target, tie.target_name || '_of_program_' || tie.theirs, tie.theirs);
        end if;
        execute format('alter table %s drop constraint %I', tie.pointing, tie.conname);
        execute format('alter table %s add constraint %I foreign key (program_id, %I) references %s (program_id, %I)%s',
            tie.pointing, tie.conname, tie.own, tie.target, tie.theirs, case when tie.cascades then ' on delete cascade' else '' end);
    end loop;
end
$$;
comment on procedure tie_references() is 'Makes every reference between walled tables carry the program; called after every other change.';
--rollback drop procedure tie_references();
