package handrail.messaging;

import handrail.access.AccountId;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Calls to staff about urgent pages. */
public interface CallRows {

    /** Puts one down for later. */
    @SqlUpdate("""
            insert into page_call (id, program_id, page_id, account_id, not_before, state, created_at)
            values (:id, :program, :page, :account, :at, 'queued', handrail.now())
            """)
    void plan(
            @Bind("id") UUID id,
            @Bind("program") ProgramId program,
            @Bind("page") UUID page,
            @Bind("account") AccountId account,
            @Bind("at") Instant at);

    /** Their text did not arrive: they are called now. */
    @SqlUpdate("""
            update page_call set not_before = least(not_before, handrail.now())
            where page_id = :page and account_id = :account and state = 'queued'
            """)
    void soon(@Bind("page") UUID page, @Bind("account") AccountId account);

    /** Since when the oldest call waits. */
    @SqlQuery("select min(not_before) from page_call where state = 'queued' and not_before <= handrail.now()")
    Optional<Instant> waitingSince();

    /** Claims one that is due. A node that died while it called is passed over: calling once more does no harm. */
    @SqlQuery("""
            update page_call c set state = 'calling', attempts = attempts + 1, claimed_until = handrail.now() + interval '2 minutes'
            from page p
            where p.id = c.page_id and c.id = (
                select id from page_call
                where (state = 'queued' and not_before <= handrail.now()) or (state = 'calling' and claimed_until < handrail.now())
                order by not_before, id limit 1 for update skip locked)
            returning c.id, c.page_id, c.account_id, c.attempts, p.acknowledged_at is not null as taken,
                (select s.phone from staff s where s.account_id = c.account_id) as phone,
                (select address from sender s where s.program_id = c.program_id and s.audience = 'staff' order by id limit 1) as line
            """)
    Optional<Due> claim();

    /** How it ended. */
    @SqlUpdate("""
            update page_call set state = :state, carrier_sid = :sid, error_code = :error, claimed_until = null, settled_at = handrail.now()
            where id = :id
            """)
    void settle(
            @Bind("id") UUID id,
            @Bind("state") String state,
            @Bind("sid") @Nullable String sid,
            @Bind("error") @Nullable Integer error);

    /** The carrier is busy: again in a moment. */
    @SqlUpdate("update page_call set state = 'queued', not_before = :at, claimed_until = null where id = :id")
    void later(@Bind("id") UUID id, @Bind("at") Instant at);

    /** The call that the carrier asks or tells about. */
    @SqlQuery("""
            select c.page_id, c.account_id, a.language, p.acknowledged_at is not null as taken
            from page_call c join page p on p.id = c.page_id join account a on a.id = c.account_id where c.id = :id
            """)
    Optional<Placed> find(@Bind("id") UUID id);

    /**
     * One to place.
     *
     * @param id the row
     * @param pageId the page
     * @param accountId whom to call
     * @param attempts how often it was tried, this time too
     * @param taken whether somebody took the page meanwhile
     * @param phone their phone, sealed
     * @param line the number it comes from
     */
    record Due(
            UUID id,
            UUID pageId,
            AccountId accountId,
            int attempts,
            boolean taken,
            @Nullable Sealed phone,
            @Nullable String line) {}

    /** One that was placed: about which page, to whom, in which language, and whether the page is taken. */
    record Placed(UUID pageId, AccountId accountId, String language, boolean taken) {}
}
