--liquibase formatted sql

--changeset handrail:0140-one-due-check-in
-- An episode waits for one check-in at a time. Where two jobs at once had put two down, the one by the newest policy stays; neither was asked yet.

delete from check_in c using (
    select id, row_number() over (partition by episode_id order by planned_by desc, due_at, id) as place from check_in where status = 'due') doubled
where doubled.id = c.id and doubled.place > 1;
create unique index check_in_one_due on check_in (episode_id) where status = 'due';
--rollback drop index check_in_one_due;
