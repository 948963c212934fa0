--liquibase formatted sql

--changeset handrail:0275-clocks
-- What is owed by a time keeps that time, and when it was settled or called off, so that what became of it can be told from the row alone.

alter table task add column started_at timestamptz;
comment on column task.started_at is 'Since when it is owed, where that is not when the task was opened: whoever waits for a coach may have waited before.';

-- Whoever waits already is due by the clock on the wall, which is never later than in staffed time.
update task t set started_at = t.created_at,
    due_at = least(t.due_at, t.created_at + make_interval(mins => coalesce((p.policy ->> 'queueMinutes')::int, 30)))
from program p where p.id = t.program_id and t.kind = 'UNASSIGNED' and t.done_at is null;

alter table page add column due_at timestamptz;
update page g set due_at = coalesce(
    (select min(t.due_at) from task t where t.kind = 'URGENT' and t.about = g.id),
    g.raised_at + make_interval(mins => coalesce((p.policy ->> 'pageMinutes')::int, 15)))
from program p where p.id = g.program_id;
alter table page alter column due_at set not null;
comment on column page.due_at is 'Until when somebody should have acknowledged it.';

alter table episode_of_care add column finished_at timestamptz;
update episode_of_care e set finished_at = greatest(e.opened_at, coalesce(
    (select max(t.done_at) from task t where t.kind = 'FIRST_CONTACT' and t.about = e.id),
    (select min(n.opened_at) from episode_of_care n where n.client_id = e.client_id and n.id > e.id),
    (select max(d.recorded_at) from death d where d.client_id = e.client_id and d.withdrawn_at is null)))
where e.status = 'finished';
comment on column episode_of_care.finished_at is 'When it was over; a first contact that was not made by then is owed no more.';

create table handoff_clock (
    id            uuid primary key,
    program_id    uuid not null references program,
    handoff_id    uuid not null references warm_handoff,
    kind          text not null check (kind in ('handoff', 'introduction')),
    started_at    timestamptz not null,
    due_at        timestamptz not null,
    settled_at    timestamptz,
    called_off_at timestamptz,
    check (settled_at is null or called_off_at is null)
);
comment on table handoff_clock is 'What a handoff owes by when: that somebody acts on it, or introduces a client who waits at the phone. A handoff that is closed or cancelled ends what still runs.';
create unique index handoff_clock_running on handoff_clock (handoff_id, kind) where settled_at is null and called_off_at is null;
create index handoff_clock_handoff on handoff_clock (handoff_id);
call handrail.wall('handoff_clock');
grant select, insert, update on handoff_clock to handrail_app;

-- What waits for somebody to act has its clock. When others were acted on is not known, so they have none.
insert into handoff_clock (id, program_id, handoff_id, kind, started_at, due_at, called_off_at)
select id, program_id, id, 'handoff', requested_at, due_at, put_off_at from warm_handoff
where settled_at is null and status in ('requested', 'call_back');
--rollback drop table handoff_clock; alter table episode_of_care drop column finished_at; alter table page drop column due_at; alter table task drop column started_at;
