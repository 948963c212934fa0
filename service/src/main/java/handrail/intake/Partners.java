package handrail.intake;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.database.ProgramId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who refers people to the program, and the keys they prove it with: on the form, and for the API. */
public final class Partners {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Partners(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** A partner, as its key tells. */
    record Known(ProgramId program, UUID id) {}

    /**
     * A partner, as an administrator sees it.
     *
     * @param id its row
     * @param name what it is called
     * @param interceptPoint where it meets people
     * @param keys its keys that work, the oldest first
     * @param referrals how many people it has handed over
     */
    public record Partner(UUID id, String name, String interceptPoint, List<Key> keys, int referrals) {}

    /** A key that works: what is kept of it says nothing but since when. */
    public record Key(UUID id, Instant since) {}

    /** Whose key this is. */
    static Optional<Known> byKey(Handle handle, String key) {
        return handle.createQuery(
                        "select program_id, partner_id from api_key where key_hash = :hash and revoked_at is null")
                .bind("hash", hash(key))
                .map((row, context) -> new Known(
                        new ProgramId(row.getObject("program_id", UUID.class)),
                        row.getObject("partner_id", UUID.class)))
                .findOne();
    }

    /** What is kept of a key: 192 random bits need no slow hash. */
    public static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.strip().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    List<Partner> all(Handle handle) {
        return handle.createQuery("""
                        select p.id, p.name, p.intercept_point, (select count(*) from referral r where r.partner_id = p.id) as referrals
                        from partner p order by lower(p.name), p.id
                        """)
                .map((row, context) -> new Partner(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("intercept_point"),
                        keys(handle, row.getObject("id", UUID.class)),
                        row.getInt("referrals")))
                .list();
    }

    private static List<Key> keys(Handle handle, UUID partner) {
        return handle.createQuery(
                        "select id, created_at from api_key where partner_id = :id and revoked_at is null order by id")
                .bind("id", partner)
                .map((row, context) -> new Key(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    UUID add(Handle handle, SignedIn by, String name, String interceptPoint) {
        UUID id = ids.next();
        handle.execute(
                "insert into partner (id, program_id, name, intercept_point) values (?, ?, ?, ?)",
                id,
                by.program().value(),
                name,
                interceptPoint);
        audit.record(handle, by.program(), Actor.account(by.account()), "partner.add", "partner", id);
        return id;
    }

    /** Makes a key, to be shown once; the partner's other keys go on working until they are revoked. Empty for no partner of ours. */
    Optional<String> issue(Handle handle, SignedIn by, UUID partner) {
        if (all(handle).stream().noneMatch(known -> known.id().equals(partner))) {
            return Optional.empty();
        }
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = ids.next();
        handle.execute(
                "insert into api_key (id, program_id, partner_id, key_hash, created_at) values (?, ?, ?, ?, handrail.now())",
                id,
                by.program().value(),
                partner,
                hash(key));
        audit.record(handle, by.program(), Actor.account(by.account()), "partner-key.issue", "partner", partner);
        return Optional.of(key);
    }

    /** A key works no longer. */
    void revoke(Handle handle, SignedIn by, UUID key) {
        int revoked = handle.execute(
                "update api_key set revoked_at = handrail.now() where id = ? and program_id = ? and revoked_at is null",
                key,
                by.program().value());
        if (revoked > 0) {
            audit.record(handle, by.program(), Actor.account(by.account()), "partner-key.revoke", "api_key", key);
        }
    }
}
