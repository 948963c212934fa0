--liquibase formatted sql

--changeset handrail:0261-walls-are-asked-once splitStatements:false rollbackSplitStatements:false
-- Which program a transaction is in was read from its setting and made an id again for every row that a wall looked at; it is the same for a whole
-- statement, and as a query of its own it is asked once.

create or replace procedure wall(tenant_table regclass) language plpgsql as $wall$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format(
        'create policy program_wall on %s to handrail_app using (program_id = (select handrail.program())) with check (program_id = (select handrail.program()))',
        tenant_table);
    execute format('create policy keeper on %s to handrail_keeper using (true) with check (true)', tenant_table);
end
$wall$;

do $each$
declare
    walled regclass;
begin
    for walled in select polrelid from pg_policy p join pg_class t on t.oid = p.polrelid
        where p.polname = 'program_wall' and t.relnamespace = 'handrail'::regnamespace
    loop
        execute format('alter policy program_wall on %s using (program_id = (select handrail.program())) with check (program_id = (select handrail.program()))', walled);
    end loop;
end
$each$;
--rollback create or replace procedure wall(tenant_table regclass) language plpgsql as $wall$
--rollback begin
--rollback     execute format('alter table %s enable row level security', tenant_table);
--rollback     execute format('alter table %s force row level security', tenant_table);
--rollback     execute format(
--rollback         'create policy program_wall on %s to handrail_app using (program_id = handrail.program()) with check (program_id = handrail.program())',
--rollback         tenant_table);
--rollback     execute format('create policy keeper on %s to handrail_keeper using (true) with check (true)', tenant_table);
--rollback end
--rollback $wall$;
--rollback do $each$
--rollback declare
--rollback     walled regclass;
--rollback begin
--rollback     for walled in select polrelid from pg_policy p join pg_class t on t.oid = p.polrelid
--rollback         where p.polname = 'program_wall' and t.relnamespace = 'handrail'::regnamespace
--rollback     loop
--rollback         execute format('alter policy program_wall on %s using (program_id = handrail.program()) with check (program_id = handrail.program())', walled);
--rollback     end loop;
--rollback end
--rollback $each$;
