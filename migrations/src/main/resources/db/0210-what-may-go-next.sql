--liquibase formatted sql

--changeset handrail:0210-what-may-go-next
-- The next text of each sender and urgency is read, and not sought among all that waits: behind a slow sender there may be very many, and
-- overnight there are those that wait for the morning.

create index outbox_next_of_sender on outbox (program_id, sender_id, urgency, not_before, id) where state = 'queued';
create index outbox_sending on outbox (program_id, claimed_until) where state = 'sending';
drop index outbox_next;
--rollback create index outbox_next on outbox (program_id, urgency, id) where state in ('queued', 'sending'); drop index outbox_sending; drop index outbox_next_of_sender;
