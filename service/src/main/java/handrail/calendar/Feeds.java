package handrail.calendar;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.bot.Language;
import handrail.database.ProgramId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The secret addresses under which phones read calendars without signing in. One a person, shown once; a new one replaces it. The
 * address begins with the program, as that says behind which wall to look, and holds 192 random bits.
 */
final class Feeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET = 24;
    private static final int PROGRAM = 16;

    private final Audit audit;

    Feeds(Audit audit) {
        this.audit = audit;
    }

    /**
     * What is known of somebody's address.
     *
     * @param madeAt since when it works
     * @param readAt when it was last read; null for never
     */
    public record Feed(Instant madeAt, @Nullable Instant readAt) {}

    /** Whose calendar it is, and in which language it is read. */
    record Known(AccountId account, Language language) {}

    /** The address that works; empty for none. */
    Optional<Feed> of(Handle handle, SignedIn me) {
        return handle.createQuery(
                        "select made_at, read_at from calendar_feed where account_id = :me and revoked_at is null")
                .bind("me", me.account())
                .map((row, context) ->
                        new Feed(row.getTimestamp("made_at").toInstant(), instant(row.getTimestamp("read_at"))))
                .findOne();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Makes an address, to be shown once; the one before stops working. */
    String make(Handle handle, SignedIn me) {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        UUID program = me.program().value();
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(PROGRAM + SECRET)
                        .putLong(program.getMostSignificantBits())
                        .putLong(program.getLeastSignificantBits())
                        .put(secret)
                        .array());
        handle.createUpdate("""
                        insert into calendar_feed (account_id, program_id, token_hash, made_at) values (:me, :program, :hash, handrail.now())
                        on conflict (account_id, program_id) do update
                            set token_hash = excluded.token_hash, made_at = excluded.made_at, read_at = null, revoked_at = null
                        """)
                .bind("me", me.account())
                .bind("program", me.program())
                .bind("hash", hash(token))
                .execute();
        record(handle, me, "calendar-feed.make");
        return token;
    }

    /** The address works no longer; again changes nothing. */
    void revoke(Handle handle, SignedIn me) {
        int revoked = handle.createUpdate(
                        "update calendar_feed set revoked_at = handrail.now() where account_id = :me and revoked_at is null")
                .bind("me", me.account())
                .execute();
        if (revoked > 0) {
            record(handle, me, "calendar-feed.revoke");
        }
    }

    private void record(Handle handle, SignedIn me, String action) {
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                action,
                "account",
                me.account().value());
    }

    /** The program that a token names; empty when it is no token. */
    static Optional<ProgramId> program(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            ByteBuffer parts = ByteBuffer.wrap(bytes);
            return bytes.length == PROGRAM + SECRET
                    ? Optional.of(new ProgramId(new UUID(parts.getLong(), parts.getLong())))
                    : Optional.empty();
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    /** Whose calendar a token opens, as long as their account is open; notes that it was read. */
    static Optional<Known> read(Handle handle, String token) {
        return handle.createQuery("""
                        update calendar_feed f set read_at = handrail.now() from account a
                        where f.token_hash = :hash and f.revoked_at is null and a.id = f.account_id and a.closed_at is null
                            and exists (
                                select from membership m where m.account_id = a.id and m.program_id = f.program_id
                                    and m.role in ('coach', 'supervisor'))
                        returning f.account_id, a.language
                        """)
                .bind("hash", hash(token))
                .map((row, context) -> new Known(
                        new AccountId(row.getObject("account_id", UUID.class)), Language.of(row.getString("language"))))
                .findOne();
    }

    /** What is kept of a token: so many random bits need no slow hash. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
