--liquibase formatted sql

--changeset handrail:0260-fewer-entries
-- Of what a check-in cost, a fifth was entries in indexes, and every third of them said what another one says.

-- A row that is pointed at had its id in two: alone, and beside its program. One of both finds it either way.
alter table silence_step drop constraint silence_step_check_in_id_fkey;
alter table check_in drop constraint check_in_pkey;
alter table check_in drop constraint if exists check_in_of_program_id;
alter table check_in add constraint check_in_of_program_id primary key (id, program_id);
alter table silence_step add constraint silence_step_check_in_id_fkey
    foreign key (program_id, check_in_id) references check_in (program_id, id);
alter table carrier_copy drop constraint carrier_copy_outbox_id_fkey;
alter table outbox drop constraint outbox_pkey;
alter table outbox drop constraint if exists outbox_of_program_id;
alter table outbox add constraint outbox_of_program_id primary key (id, program_id);
alter table carrier_copy add constraint carrier_copy_outbox_id_fkey foreign key (program_id, outbox_id) references outbox (program_id, id);

-- An episode has each day once; whose it is stands before it, so that somebody's check-ins are found by the same one.
alter table check_in drop constraint check_in_episode_id_day_key;
alter table check_in add constraint check_in_day unique (client_id, episode_id, day);
drop index check_in_client;

-- A turn is only ever read with its thread.
alter table conversation_turn drop constraint conversation_turn_pkey;
drop index conversation_turn_thread;
alter table conversation_turn add primary key (conversation_id, id);

-- Many threads that changed together are one row for the pages that are open. A node of the version before notes them one by one until it is replaced.
alter table change add column subjects uuid[];
comment on column change.subjects is 'Which of them changed; null when that does not matter.';
--rollback alter table change drop column subjects;
--rollback alter table conversation_turn drop constraint conversation_turn_pkey; alter table conversation_turn add primary key (id);
--rollback create index conversation_turn_thread on conversation_turn (conversation_id, id);
--rollback create index check_in_client on check_in (client_id, due_at desc);
--rollback alter table check_in drop constraint check_in_day; alter table check_in add unique (episode_id, day);
--rollback alter table carrier_copy drop constraint carrier_copy_outbox_id_fkey; alter table outbox drop constraint outbox_of_program_id;
--rollback alter table outbox add primary key (id); alter table outbox add constraint outbox_of_program_id unique (program_id, id);
--rollback alter table carrier_copy add constraint carrier_copy_outbox_id_fkey foreign key (program_id, outbox_id) references outbox (program_id, id);
--rollback alter table silence_step drop constraint silence_step_check_in_id_fkey; alter table check_in drop constraint check_in_of_program_id;
--rollback alter table check_in add primary key (id); alter table check_in add constraint check_in_of_program_id unique (program_id, id);
--rollback alter table silence_step add constraint silence_step_check_in_id_fkey foreign key (program_id, check_in_id) references check_in (program_id, id);

--changeset handrail:0260-told-of-program
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 select count(*) from pg_class where relname = 'told_of_program' and relnamespace = 'handrail'::regnamespace
-- Two thirds of a turn are told of the program, the same of all its people: it is kept once. What stands in turns already stays there.
-- Nobody waits for anybody who writes the same for the first time, so that there may be two of it; that does no harm.
create table told_of_program (
    program_id uuid not null references program,
    digest     uuid not null,
    told       text not null
);
create index told_of_program_digest on told_of_program (program_id, digest);
comment on table told_of_program is 'What the engine was told of a program, as JSON, by its SHA-256: turns point at it. No personal data.';
call handrail.wall('told_of_program');
grant select, insert on told_of_program to handrail_app;
-- It stays when this is taken back: turns that were written meanwhile can't be read without it.
--rollback empty
