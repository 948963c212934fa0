--liquibase formatted sql

--changeset handrail:0271-worse
-- A worse trend has a line of its own on Today, once a fall: what fell is kept where the answer is.

alter table episode_of_care add column falling int[] not null default '{}', add column fell int[] not null default '{}';
comment on column episode_of_care.falling is 'The newest answers from 0 to 10, each lower than the one before; one that is not lower begins anew.';
comment on column episode_of_care.fell is 'The answers of the newest fall that was a worse trend; empty for none.';
update episode_of_care set falling = case when last_score < previous_score then array[previous_score, last_score] else array[last_score] end
where last_score is not null;

alter table instrument_round add column fell_scale text, add column fell int[] not null default '{}';
alter table instrument_round add constraint instrument_round_fell check ((fell_scale is null) = (fell = '{}'));
comment on column instrument_round.fell_scale is 'Of which scale this round made a worse trend; null for none.';
comment on column instrument_round.fell is 'The scores of that scale, oldest first.';
--rollback alter table instrument_round drop column fell, drop column fell_scale; alter table episode_of_care drop column fell, drop column falling;
