package handrail.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The outbox as the dispatcher works it off. */
@RegisterConstructorMapper(DueText.class)
public interface OutboxRows {

    /**
     * Claims one row: due, the most urgent first, and never ahead of an older one to the same number that is still on its way.
     * A program with nobody on call round the clock starts no conversation: nobody would be paged. A row whose claim ran out without an outcome is not taken again: nobody knows whether it was sent.
     */
    @SqlQuery("""
            update outbox o set state = 'sending', attempts = attempts + 1, claimed_until = handrail.now() + interval '2 minutes'
            from sender s
            where s.id = o.sender_id and o.id = (
                select id from outbox due
                where due.state = 'queued' and due.not_before <= handrail.now()
                    and (due.purpose <> 'proactive' or exists (select from on_call c where c.program_id = due.program_id))
                    and not exists (
                        select from outbox ahead
                        where ahead.program_id = due.program_id and ahead.to_key = due.to_key and ahead.state in ('queued', 'sending')
                            and ahead.not_before <= handrail.now() and ahead.urgency <= due.urgency and ahead.id < due.id)
                order by due.urgency, due.id limit 1
                for update skip locked)
            returning o.id, s.address as sender_address, o.message_id, o.conversation_id, o.to_phone, o.to_key, o.body, o.purpose,
                o.expires_at, o.attempts,
                coalesce((select opted_out from opt_out p where p.program_id = o.program_id and p.phone_key = o.to_key order by p.id desc limit 1), false) as opted_out,
                (select k.zone from conversation c join client k on k.id = c.client_id where c.id = o.conversation_id) as zone
            """)
    Optional<DueText> claim();

    /** Ends a row: sent, dropped, failed or ambiguous, with its named outcome. */
    @SqlUpdate("""
            update outbox set state = :state, outcome = :outcome, carrier_sid = coalesce(:sid, carrier_sid),
                error_code = coalesce(error_code, :error), settled_at = handrail.now(), claimed_until = null
            where id = :id
            """)
    void settle(
            @Bind("id") UUID id,
            @Bind("state") String state,
            @Bind("outcome") String outcome,
            @Bind("sid") @Nullable String sid,
            @Bind("error") @Nullable Integer error);

    /** Puts a row back for later: the carrier is busy, or the window is closed. */
    @SqlUpdate(
            "update outbox set state = 'queued', not_before = :at, claimed_until = null, outcome = :why where id = :id")
    void later(@Bind("id") UUID id, @Bind("at") Instant at, @Bind("why") String why);

    /** Rows whose node died between the claim and the outcome: nobody knows, so they are not repeated. */
    @SqlUpdate("""
            update outbox set state = 'ambiguous', outcome = 'ambiguous', claimed_until = null
            where state = 'sending' and claimed_until < handrail.now()
            """)
    int abandon();

    /** Texts of a row's message, for statuses. */
    @SqlQuery("select message_id from outbox where id = :id")
    Optional<UUID> message(@Bind("id") UUID id);

    /** The statuses a message has had, in the order they came. */
    @SqlQuery("select status from message_status where message_id = :message order by id")
    List<String> statuses(@Bind("message") UUID message);
}
