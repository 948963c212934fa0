--liquibase formatted sql

--changeset handrail:0144-follow-ups-by-whom splitStatements:false
-- The plan of follow-ups reads whoever has changed, and everybody twice a day, rather than everybody each time.

create table follow_up_look (
    client_id  uuid primary key references client,
    program_id uuid not null references program,
    edition    int not null,
    looked_at  timestamptz not null
);
comment on table follow_up_look is 'Of whom the plan knows, and when it last looked. Whoever has nothing to come is not here.';
comment on column follow_up_look.edition is 'The edition of the program''s policy it looked with.';
create index follow_up_look_due on follow_up_look (program_id, looked_at);
create index follow_up_look_edition on follow_up_look (program_id, edition);

create table follow_up_mark (
    id         bigint generated always as identity primary key,
    program_id uuid not null references program,
    client_id  uuid not null references client
);
comment on table follow_up_mark is 'Somebody of whom something changed that the plan goes by. Only ever added to and taken away: whoever changes something waits for nobody.';
create index follow_up_mark_program on follow_up_mark (program_id, id);

call handrail.wall('follow_up_look');
call handrail.wall('follow_up_mark');
grant select, insert, update, delete on follow_up_look to handrail_app;
grant select, insert, update, delete on follow_up_mark to handrail_app;

create index warm_handoff_client on warm_handoff (client_id) where settled_at is null;

alter table program add column policy_edition int not null default 0;
comment on column program.policy_edition is 'Counts every change of the policy, however it was made.';

create function policy_edited() returns trigger language plpgsql as
$$
begin
    new.policy_edition := old.policy_edition + 1;
    return new;
end
$$;
create trigger program_policy_edited before update of policy on program for each row
    when (old.policy is distinct from new.policy) execute function policy_edited();

create function marked() returns trigger language plpgsql as
$$
begin
    insert into handrail.follow_up_mark (program_id, client_id) values (new.program_id, new.client_id);
    return null;
end
$$;
create trigger episode_marked after insert or update of status, client_id, overdose_on, opened_at on episode_of_care for each row
    execute function marked();
create trigger overdose_marked after insert or update of client_id, occurred_at on overdose_event for each row execute function marked();
create trigger supplies_marked after insert or update of status, client_id on supply_request for each row
    when (new.status = 'delivered' and new.client_id is not null) execute function marked();
create trigger handoff_marked after insert or update of client_id, slot_id on warm_handoff for each row
    when (new.slot_id is not null and new.client_id is not null) execute function marked();

create function client_marked() returns trigger language plpgsql as
$$
begin
    insert into handrail.follow_up_mark (program_id, client_id) values (new.program_id, new.id);
    return null;
end
$$;
create trigger client_marked after update of zone on client for each row
    when (old.zone is distinct from new.zone) execute function client_marked();

create function slot_marked() returns trigger language plpgsql as
$$
begin
    insert into handrail.follow_up_mark (program_id, client_id)
    select new.program_id, w.client_id from handrail.warm_handoff w where w.id = new.handoff_id and w.client_id is not null;
    return null;
end
$$;
create trigger slot_marked after insert or update of status, starts_at, handoff_id on slot for each row
    when (new.status = 'booked') execute function slot_marked();

create function merge_marked() returns trigger language plpgsql as
$$
begin
    insert into handrail.follow_up_mark (program_id, client_id)
    select new.program_id, client from unnest(array[new.kept_id, new.gone_id]) as client where client is not null;
    return null;
end
$$;
create trigger merge_marked after insert or update of undone_at on client_merge for each row execute function merge_marked();

insert into follow_up_look (client_id, program_id, edition, looked_at) select id, program_id, 0, '-infinity' from client;
--rollback drop trigger merge_marked on client_merge; drop function merge_marked(); drop trigger slot_marked on slot; drop function slot_marked(); drop trigger client_marked on client; drop function client_marked(); drop trigger handoff_marked on warm_handoff; drop trigger supplies_marked on supply_request; drop trigger overdose_marked on overdose_event; drop trigger episode_marked on episode_of_care; drop function marked(); drop trigger program_policy_edited on program; drop function policy_edited(); alter table program drop column policy_edition; drop index warm_handoff_client; drop table follow_up_mark, follow_up_look;
