--liquibase formatted sql

--changeset handrail:0240-what-is-checked-once
-- A reference that another one implies is looked up for nothing, once for each row: a fifth of what a check-in cost was such look-ups, and all
-- rows of a program wanted to lock the one row of their program. A check-in's episode is its client's now, which was true and is checked.

alter table episode_of_care add constraint episode_of_care_of_client unique (program_id, client_id, id);
alter table check_in drop constraint check_in_program_id_fkey;
alter table check_in drop constraint check_in_client_id_fkey;
alter table check_in drop constraint check_in_episode_id_fkey;
alter table check_in add constraint check_in_episode_of_client foreign key (program_id, client_id, episode_id)
    references episode_of_care (program_id, client_id, id);

alter table sender add constraint sender_of_program_id unique (program_id, id);
alter table outbox drop constraint outbox_program_id_fkey;
alter table outbox drop constraint outbox_sender_id_fkey;
alter table outbox add constraint outbox_sender_of_program foreign key (program_id, sender_id) references sender (program_id, id);

-- Says only that pages are stale, for a day; the wall says whose it is.
alter table change drop constraint change_program_id_fkey;

-- Where a thread stands is written with each text: with room beside it, no index hears of it.
alter table conversation set (fillfactor = 50);
--rollback alter table conversation reset (fillfactor);
--rollback alter table change add constraint change_program_id_fkey foreign key (program_id) references program;
--rollback alter table outbox drop constraint outbox_sender_of_program;
--rollback alter table outbox add constraint outbox_sender_id_fkey foreign key (sender_id) references sender;
--rollback alter table outbox add constraint outbox_program_id_fkey foreign key (program_id) references program;
--rollback alter table sender drop constraint sender_of_program_id;
--rollback alter table check_in drop constraint check_in_episode_of_client;
--rollback alter table check_in add constraint check_in_episode_id_fkey foreign key (program_id, episode_id) references episode_of_care (program_id, id);
--rollback alter table check_in add constraint check_in_client_id_fkey foreign key (program_id, client_id) references client (program_id, id);
--rollback alter table check_in add constraint check_in_program_id_fkey foreign key (program_id) references program;
--rollback alter table episode_of_care drop constraint episode_of_care_of_client;
