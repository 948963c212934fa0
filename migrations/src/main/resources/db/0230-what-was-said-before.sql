--liquibase formatted sql

--changeset handrail:0230-what-was-said-before
-- Before a text goes, it is asked whether the same was said to the same person just before: of their texts, not of all that ever went out.
-- When somebody's silence ended is asked of one episode.

create index outbox_said on outbox (conversation_id, purpose, settled_at) where state in ('sent', 'ambiguous');
create index silence_step_of_episode on silence_step (episode_id, ended_at);
--rollback drop index silence_step_of_episode; drop index outbox_said;
