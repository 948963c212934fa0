package handrail.access;

import handrail.bot.Language;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Who is signed in, kept in the database in real time: a session ends after half an hour without a look, after twelve hours, when it
 * is ended, when the password changes, and when the account is closed. Only a hash of its token is kept.
 */
public final class Sessions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final Ids ids;
    private final Sealing sealing;

    /** Over the database. */
    public Sessions(Database database, Ids ids, Sealing sealing) {
        this.database = database;
        this.ids = ids;
        this.sealing = sealing;
    }

    /** Begins one and returns the token for the cookie. */
    String begin(Handle handle, AccountRow account, String device) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        handle.createUpdate("""
                        insert into sign_in_session (id, token_hash, account_id, program_id, device, created_at, last_seen_at)
                        values (:id, :hash, :account, :program, :device, clock_timestamp(), clock_timestamp())
                        """)
                .bind("id", ids.next())
                .bind("hash", hash(token))
                .bind("account", account.id())
                .bind("program", account.programId())
                .bind("device", device.length() > 120 ? device.substring(0, 120) : device)
                .execute();
        return token;
    }

    /** Who holds this token, if its session lives; looking counts as being there. */
    public Optional<SignedIn> find(String token) {
        return find(token, true);
    }

    /**
     * Who holds this token, if its session lives.
     *
     * @param there whether somebody looks: an open page that asks by itself keeps nobody signed in
     */
    Optional<SignedIn> find(String token, boolean there) {
        return database.open(handle -> handle.createQuery("""
                        update sign_in_session s set last_seen_at = case when :there then clock_timestamp() else s.last_seen_at end
                        from account a join membership m on m.account_id = a.id
                        where s.token_hash = :hash and s.ended_at is null and a.id = s.account_id and a.closed_at is null
                            and m.program_id = s.program_id
                            and s.last_seen_at > clock_timestamp() - interval '30 minutes'
                            and s.created_at > clock_timestamp() - interval '12 hours'
                        returning s.id, s.account_id, s.program_id, m.role, a.language, a.name
                        """)
                .bind("hash", hash(token))
                .bind("there", there)
                .map((row, context) -> {
                    AccountId account = new AccountId(row.getObject("account_id", UUID.class));
                    return new SignedIn(
                            row.getObject("id", UUID.class),
                            account,
                            new ProgramId(row.getObject("program_id", UUID.class)),
                            Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                            Language.of(row.getString("language")),
                            sealing.open("account", "name", account, new Sealed(row.getBytes("name"))),
                            csrf(token));
                })
                .findOne());
    }

    /** Ends one. */
    public void end(UUID session) {
        database.open(handle -> handle.createUpdate(
                        "update sign_in_session set ended_at = clock_timestamp() where id = :id and ended_at is null")
                .bind("id", session)
                .execute());
    }

    /**
     * A session somebody can see and end.
     *
     * @param id its row
     * @param device browser and system, such as "Firefox, Android"; empty when it does not say
     * @param since when it began
     * @param seen when it was last used
     */
    public record Open(UUID id, String device, Instant since, Instant seen) {}

    /** An account's sessions that live, the last used first. */
    List<Open> open(Handle handle, AccountId account) {
        return handle.createQuery("""
                        select id, device, created_at, last_seen_at from sign_in_session
                        where account_id = :account and ended_at is null
                            and last_seen_at > clock_timestamp() - interval '30 minutes'
                            and created_at > clock_timestamp() - interval '12 hours'
                        order by last_seen_at desc
                        """)
                .bind("account", account)
                .map((row, context) -> new Open(
                        row.getObject("id", UUID.class),
                        Device.named(row.getString("device")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant()))
                .list();
    }

    /** Real time, which sessions and locks are counted in. */
    public static Instant now(Handle handle) {
        return handle.createQuery("select clock_timestamp()")
                .mapTo(Instant.class)
                .one();
    }

    /** Ends one of an account's own; false when it is not theirs or ended before. */
    boolean endOwn(Handle handle, AccountId account, UUID session) {
        return handle.createUpdate("""
                                update sign_in_session set ended_at = clock_timestamp()
                                where id = :id and account_id = :account and ended_at is null
                                """)
                        .bind("id", session)
                        .bind("account", account)
                        .execute()
                > 0;
    }

    /** Ends all of an account's but this one. */
    void endOthers(Handle handle, SignedIn me) {
        handle.createUpdate("""
                        update sign_in_session set ended_at = clock_timestamp()
                        where account_id = :account and id <> :id and ended_at is null
                        """)
                .bind("account", me.account())
                .bind("id", me.session())
                .execute();
    }

    /** Ends all of an account's: the password changed, or the account was closed. */
    public static void endAll(Handle handle, AccountId account) {
        handle.createUpdate(
                        "update sign_in_session set ended_at = clock_timestamp() where account_id = :id and ended_at is null")
                .bind("id", account)
                .execute();
    }

    /** The token every form of a session carries: told from its secret, so that it needs no row. */
    private static String csrf(String token) {
        return HexFormat.of().formatHex(hash("csrf\0" + token)).substring(0, 32);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
