package handrail.messaging;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Calls to a program's number. */
public interface CallInRows {

    /**
     * Writes a call down with whom to ring: the coach if on shift, or a colleague on shift who covers for them, then whoever is on call, but
     * never somebody who is kept apart from the client; nothing for one that is known.
     */
    @SqlUpdate("""
            insert into call_in (id, program_id, call_sid, conversation_id, client_id, chain, started_at)
            select :id, :program, :sid, c.id, c.client_id, array(
                select account_id from (
                    select account_id, min(position) as position from (
                        select a.coach_id as account_id, 0 as position from assignment a
                        where a.client_id = c.client_id and a.ended_at is null and handrail.at_work(a.coach_id, :local)
                        union all
                        select v.covered_by, 0 from assignment a join cover v on v.coach_id = a.coach_id and v.ended_at is null
                            and v.starts_at <= handrail.now() and v.ends_at > handrail.now()
                        where a.client_id = c.client_id and a.ended_at is null and handrail.at_work(v.covered_by, :local)
                        union all
                        select account_id, position from on_call) everybody
                    group by account_id) ring
                join account k on k.id = ring.account_id and k.closed_at is null
                where exists (select from staff s where s.account_id = ring.account_id and s.phone is not null)
                    and (c.client_id is null or not handrail.kept_apart(ring.account_id, c.client_id))
                order by ring.position), handrail.now()
            from conversation c where c.id = :conversation
            on conflict (call_sid) do nothing
            """)
    int add(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("sid") String sid,
            @Bind("conversation") UUID conversation,
            @Bind("local") LocalDateTime local);

    /** A call by the carrier's id. */
    @SqlQuery("""
            select i.id, i.conversation_id, i.client_id, i.chain, i.accepted_by, i.message_id, k.language
            from call_in i left join client k on k.id = i.client_id where i.call_sid = :sid
            """)
    Optional<Call> bySid(@Bind("sid") String sid);

    /** A call, locked. */
    @SqlQuery("""
            select i.id, i.conversation_id, i.client_id, i.chain, i.accepted_by, i.message_id, k.language
            from call_in i left join client k on k.id = i.client_id where i.id = :id for update of i
            """)
    Optional<Call> lock(@Bind("id") UUID id);

    /** The phone of somebody to ring, sealed. */
    @SqlQuery("select phone from staff where account_id = :account and phone is not null")
    Optional<Sealed> phone(@Bind("account") AccountId account);

    /** Somebody takes it. */
    @SqlUpdate(
            "update call_in set accepted_by = :account, accepted_at = handrail.now() where id = :id and accepted_by is null")
    int accept(@Bind("id") UUID id, @Bind("account") AccountId account);

    /** A message was left. */
    @SqlUpdate("update call_in set message_id = :message where id = :id and message_id is null")
    int left(@Bind("id") UUID id, @Bind("message") UUID message);

    /** One call. */
    record Call(
            UUID id,
            UUID conversationId,
            @Nullable UUID clientId,
            List<UUID> chain,
            @Nullable UUID acceptedBy,
            @Nullable UUID messageId,
            @Nullable String language) {}
}
