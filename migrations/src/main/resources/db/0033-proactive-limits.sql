--liquibase formatted sql

--changeset handrail:0033-proactive-limits
-- How many texts we started with somebody today and this week is asked at each dispatch.

create index outbox_proactive on outbox (conversation_id, settled_at) where purpose = 'proactive';
--rollback drop index outbox_proactive;
