package handrail.messaging;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Calls that staff asked for. */
public interface CallOutRows {

    /** Puts one down; nothing while another of theirs is not over. */
    @SqlUpdate("""
            insert into call_out (id, program_id, conversation_id, client_id, account_id, line, own_line, why, state, asked_at)
            values (:id, :program, :conversation, :client, :account, :line, :ownLine, :why, 'asking', handrail.now())
            on conflict (program_id, account_id) where state <> 'over' do nothing
            """)
    int add(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("conversation") UUID conversation,
            @Bind("client") @Nullable UUID client,
            @Bind("account") AccountId account,
            @Bind("line") String line,
            @Bind("ownLine") String ownLine,
            @Bind("why") @Nullable String why);

    /** Of theirs that the carrier has said nothing of for so long that nothing can be going on, ended. */
    @SqlUpdate("""
            update call_out set state = 'over', ended = 'unknown', over_at = handrail.now()
            where account_id = :account and ((state in ('asking', 'ringing') and asked_at < handrail.now() - interval '2 minutes')
                or (state = 'through' and asked_at < handrail.now() - interval '4 hours'))
            """)
    int forget(@Bind("account") AccountId account);

    /** A step, taken once; zero when it is not one from where the call stands. */
    @SqlUpdate("""
            update call_out set state = :to, carrier_sid = coalesce(:sid, carrier_sid), error_code = coalesce(:error, error_code),
                ended = case when :to = 'over' then :ended else ended end, over_at = case when :to = 'over' then handrail.now() end,
                seconds = coalesce(:seconds, seconds)
            where id = :callOut and state = any(:from)
            """)
    int step(
            @Bind("callOut") UUID callOut,
            @Bind("from") List<String> from,
            @Bind("to") String to,
            @Bind("ended") @Nullable String ended,
            @Bind("sid") @Nullable String sid,
            @Bind("error") @Nullable Integer error,
            @Bind("seconds") @Nullable Integer seconds);

    /** One, locked. */
    @SqlQuery("""
            select c.id, c.conversation_id, c.client_id, c.account_id, c.line, c.own_line, c.state, c.ended, c.seconds, c.asked_at, c.result, a.language
            from call_out c join account a on a.id = c.account_id where c.id = :callOut for update of c
            """)
    Optional<Call> lock(@Bind("callOut") UUID callOut);

    /** The newest of somebody's in a thread. */
    @SqlQuery("""
            select c.id, c.conversation_id, c.client_id, c.account_id, c.line, c.own_line, c.state, c.ended, c.seconds, c.asked_at, c.result, a.language
            from call_out c join account a on a.id = c.account_id
            where c.conversation_id = any((select handrail.joined_threads(:thread))::uuid[]) and c.account_id = :account
            order by c.id desc limit 1
            """)
    Optional<Call> newest(@Bind("thread") UUID thread, @Bind("account") AccountId account);

    /** What came of it, said once. */
    @SqlUpdate("""
            update call_out set result = :result, result_at = handrail.now() where id = :callOut and account_id = :account and result is null
            """)
    int result(@Bind("callOut") UUID callOut, @Bind("account") AccountId account, @Bind("result") String result);

    /** What is needed of whoever asks, and of the program's numbers. */
    @SqlQuery("""
            select (select s.phone from staff s where s.account_id = :account) as phone,
                handrail.at_work(:account, :local) or exists (select from on_call o where o.account_id = :account) as on_shift,
                (select s.address from sender s left join conversation c on c.id = :thread
                    where s.program_id = handrail.program() and s.audience = 'client' and s.address like '+%'
                    order by s.id = c.sender_id desc nulls last, s.standby, s.id limit 1) as line,
                (select s.address from sender s
                    where s.program_id = handrail.program() and s.address like '+%'
                    order by s.audience = 'staff' desc, s.standby, s.id limit 1) as own_line
            """)
    Means means(@Bind("account") AccountId account, @Bind("thread") UUID thread, @Bind("local") LocalDateTime local);

    /** The phone the client has now, sealed. */
    @SqlQuery("""
            select h.id, h.phone from conversation c
            join phone_holder h on (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null
            where c.id = :thread order by h.held_from desc limit 1
            """)
    Optional<Held> phone(@Bind("thread") UUID thread);

    /**
     * One call.
     *
     * @param id the row
     * @param conversationId the thread
     * @param clientId whom; null for somebody unknown
     * @param accountId who asked for it
     * @param line the number the client sees
     * @param ownLine the number whoever asked sees
     * @param state how far it came
     * @param ended how it ended; null while it lasts
     * @param seconds how long they were connected; null when the carrier did not say
     * @param askedAt when it was asked for
     * @param result what came of it; null until somebody says
     * @param language of whoever asked
     */
    record Call(
            UUID id,
            UUID conversationId,
            @Nullable UUID clientId,
            AccountId accountId,
            String line,
            String ownLine,
            String state,
            @Nullable String ended,
            @Nullable Integer seconds,
            Instant askedAt,
            @Nullable String result,
            String language) {

        /** How far it came. */
        public CallOutStep.State stands() {
            return CallOutStep.State.of(state);
        }
    }

    /** Somebody's own phone, whether they are on shift or on call, and from which numbers the two are rung. */
    record Means(
            @Nullable Sealed phone,
            boolean onShift,
            @Nullable String line,
            @Nullable String ownLine) {}

    /** A phone as stored. */
    record Held(UUID id, Sealed phone) {}
}
