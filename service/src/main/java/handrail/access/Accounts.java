package handrail.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The people who sign in. Locks and failures count in real time, not in program time. */
public interface Accounts {

    /** The open account of this email address, by its keyed index. */
    @SqlQuery("""
            select a.id, a.name, a.password_hash, a.language, m.program_id, m.role
            from account a join membership m on m.account_id = a.id
            where a.email_key = any(:keys) and a.closed_at is null order by m.program_id limit 1
            """)
    Optional<AccountRow> byEmail(@Bind("keys") List<byte[]> keys);

    /**
     * Counts a try before its password is looked at, so that guesses made at once are counted like guesses made one by one; the fifth
     * locks for a quarter of an hour. Returns 0 for an account that is locked: its password must not be looked at.
     */
    @SqlUpdate("""
            update account set failures = case when failures >= 4 then 0 else failures + 1 end,
                locked_until = case when failures >= 4 then clock_timestamp() + interval '15 minutes' end
            where id = :id and (locked_until is null or locked_until <= clock_timestamp())
            """)
    int countTry(@Bind("id") AccountId id);

    /** What to compare a password with; none for an account that is closed or has no password yet. */
    @SqlQuery("select password_hash from account where id = :id and closed_at is null and password_hash is not null")
    Optional<String> passwordHash(@Bind("id") AccountId id);

    /** The right password, or an administrator's word: what was counted is forgotten, and so is a lock. */
    @SqlUpdate("update account set failures = 0, locked_until = null where id = :id")
    void succeeded(@Bind("id") AccountId id);

    /** Sets another password. */
    @SqlUpdate("update account set password_hash = :hash where id = :id")
    void password(@Bind("id") AccountId id, @Bind("hash") String hash);

    /** A start code, for three days; whoever was locked out may come in with it. */
    @SqlUpdate("""
            update account set start_code_key = :key, start_code_until = clock_timestamp() + interval '3 days',
                failures = 0, locked_until = null
            where id = :id and closed_at is null
            """)
    void startCode(@Bind("id") AccountId id, @Bind("key") byte[] key);

    /** Whether this is the account's open start code. */
    @SqlQuery("""
            select exists (select from account
                where id = :id and start_code_key = any(:keys) and start_code_until > clock_timestamp())
            """)
    boolean holdsCode(@Bind("id") AccountId id, @Bind("keys") List<byte[]> keys);

    /** Uses it up; 0 when somebody was faster. */
    @SqlUpdate("""
            update account set start_code_key = null, start_code_until = null, failures = 0, locked_until = null
            where id = :id and start_code_key = any(:keys) and start_code_until > clock_timestamp()
            """)
    int useCode(@Bind("id") AccountId id, @Bind("keys") List<byte[]> keys);

    /** The language of somebody's pages: {@code en} or {@code es}. */
    @SqlUpdate("update account set language = :language where id = :id")
    void language(@Bind("id") AccountId id, @Bind("language") String language);

    /** One more try from a place, counted as a failure until it is forgiven; none when it has too many in a quarter of an hour. */
    @SqlQuery("""
            insert into sign_in_failure (id, from_key, at)
            select gen_random_uuid(), :key, clock_timestamp()
            where (select count(*) from sign_in_failure where from_key = :key and at > clock_timestamp() - interval '15 minutes') < :most
            returning id
            """)
    Optional<UUID> tryFrom(@Bind("key") byte[] key, @Bind("most") int most);

    /** The try was right. */
    @SqlUpdate("delete from sign_in_failure where id = :id")
    void forgive(@Bind("id") UUID id);

    /** Failures older than the limit looks at go; returns how many. */
    @SqlUpdate("delete from sign_in_failure where at < clock_timestamp() - interval '1 day'")
    int forgetFailures();
}
