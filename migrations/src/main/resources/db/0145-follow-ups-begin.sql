--liquibase formatted sql

--changeset handrail:0145-follow-ups-begin
-- A program that was there before follow-ups and SUPRT has them proposed: they begin when somebody publishes a version of its policy.

alter table program add column follow_ups_on boolean not null default true;
comment on column program.follow_ups_on is 'Whether anything is come back to beside booked times and consents that end.';

update program set follow_ups_on = false
where policy_number = 0 and policy -> 'followUps' = '{"at": "15:00", "apartMinutes": 60, "milestones": [7, 30, 60, 90, 180], "milestoneOpenDays": 3, "mailDays": 4, "handedDays": 1, "refillDays": 2, "quietDays": 30, "quietTimes": 3, "consentDays": 14, "anniversaryDays": 2, "suprt": {"baselineDays": 30, "days": [180], "aroundDays": 30, "goalPercent": 80}, "barc10Days": [], "bamDays": []}'::jsonb;
delete from follow_up where status = 'due' and kind not like 'appointment%' and kind <> 'consent'
    and program_id in (select id from program where not follow_ups_on);

drop trigger if exists program_policy_edited on program;
create trigger program_policy_edited before update of policy, follow_ups_on on program for each row
    when (old.policy is distinct from new.policy or old.follow_ups_on is distinct from new.follow_ups_on) execute function policy_edited();
--rollback drop trigger program_policy_edited on program; create trigger program_policy_edited before update of policy on program for each row when (old.policy is distinct from new.policy) execute function policy_edited(); alter table program drop column follow_ups_on;
