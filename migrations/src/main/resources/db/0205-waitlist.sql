--liquibase formatted sql

--changeset handrail:0205-waitlist
-- An episode waits until a coach has said yes for the first time. Open ones that nobody had taken so far wait, too.

update episode_of_care e set status = 'waitlist'
where e.status = 'active' and not exists (select from assignment a where a.episode_id = e.id and a.state in ('accepted', 'ended'));
comment on column episode_of_care.status is 'Changed by the steps of EpisodeStep only.';
--rollback update episode_of_care set status = 'active' where status = 'waitlist'; comment on column episode_of_care.status is null;
