--liquibase formatted sql

--changeset handrail:last-ties runAlways:true
-- Whatever changes came before: no reference between walled tables is left without the program. Nothing to do takes a millisecond.

call handrail.tie_references();
--rollback empty
