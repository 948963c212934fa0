--liquibase formatted sql

--changeset handrail:0200-comments splitStatements:false
-- What staff say to one another about a thread: it stands among the texts and is never one. It goes with the texts of its time.

create table comment (
    id              uuid primary key,
    program_id      uuid not null references program,
    conversation_id uuid not null references conversation,
    account_id      uuid not null references account,
    body            bytea not null,
    at              timestamptz not null
);
comment on table comment is 'A line of one of the staff about a thread, sealed. No client ever gets it; it is written once and never changed.';
create index comment_thread on comment (conversation_id, id);
call handrail.wall('comment');
grant select, insert on comment to handrail_app;

create function let_comments_go() returns bigint language plpgsql as
$$
declare
    one record;
    went bigint;
    deleted bigint := 0;
begin
    for one in select id, handrail.uuid_floor(handrail.kept_from(policy)) as first from handrail.program loop
        delete from handrail.comment where program_id = one.id and id < one.first;
        get diagnostics went = row_count;
        deleted := deleted + went;
    end loop;
    return deleted;
end
$$;
comment on function let_comments_go() is 'Deletes what was said about texts that a program no longer keeps. Run by the keeper.';
revoke all on function let_comments_go() from public;
--rollback drop function let_comments_go(); drop table comment;
