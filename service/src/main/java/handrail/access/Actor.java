package handrail.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, for the audit.
 *
 * @param kind what sort of actor
 * @param id whose row, when there is one
 */
public record Actor(Kind kind, @Nullable UUID id) {

    /** The sorts of actor the audit knows. */
    public enum Kind {
        ACCOUNT,
        CLIENT,
        PARTNER,
        JOB,
        SYSTEM
    }

    /** Somebody of the staff. */
    public static Actor account(AccountId account) {
        return new Actor(Kind.ACCOUNT, account.value());
    }

    /** Handrail itself. */
    public static Actor system() {
        return new Actor(Kind.SYSTEM, null);
    }

    /** A client, by a text of their own. */
    public static Actor client(@Nullable UUID client) {
        return new Actor(Kind.CLIENT, client);
    }

    /** A referral partner, by its API key. */
    public static Actor partner(UUID partner) {
        return new Actor(Kind.PARTNER, partner);
    }

    /** A job of Quartz. */
    public static Actor job() {
        return new Actor(Kind.JOB, null);
    }
}
