--liquibase formatted sql

--changeset handrail:0262-what-is-referred-to-stays splitStatements:false
-- A text looked up its sender and its thread, and a check-in its episode, row by row, though the statement that writes them has just read them, in the
-- same program; and all texts of a program wanted to lock the one row of their number. What is read is not looked up again: whatever is referred to stays,
-- and that is asked where it would go, which is never.

alter table outbox drop constraint outbox_sender_of_program;
alter table outbox drop constraint outbox_conversation_id_fkey;
alter table check_in drop constraint check_in_episode_of_client;

-- A text of a thread that is not there is none.
alter table outbox add constraint outbox_of_thread check (message_id is null or conversation_id is not null);

create function stays_for() returns trigger language plpgsql set search_path = handrail, pg_temp as
$$
declare
    used boolean;
begin
    execute format('select exists (select from %I where program_id = $1 and %I = $2)', tg_argv[0], tg_argv[1])
        into used using old.program_id, old.id;
    if used then
        raise foreign_key_violation using message = format('%s %s stays: rows of %s refer to it', tg_table_name, old.id, tg_argv[0]);
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger sender_stays before delete or update of id, program_id on sender for each row execute function stays_for('outbox', 'sender_id');
create trigger conversation_stays before delete or update of id, program_id on conversation for each row execute function stays_for('outbox', 'conversation_id');
create trigger episode_stays before delete or update of id, program_id, client_id on episode_of_care for each row execute function stays_for('check_in', 'episode_id');
--rollback drop trigger episode_stays on episode_of_care; drop trigger conversation_stays on conversation; drop trigger sender_stays on sender; drop function stays_for(); alter table outbox drop constraint outbox_of_thread; alter table check_in add constraint check_in_episode_of_client foreign key (program_id, client_id, episode_id) references episode_of_care (program_id, client_id, id); alter table outbox add constraint outbox_conversation_id_fkey foreign key (program_id, conversation_id) references conversation (program_id, id); alter table outbox add constraint outbox_sender_of_program foreign key (program_id, sender_id) references sender (program_id, id);
