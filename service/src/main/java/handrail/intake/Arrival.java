package handrail.intake;

import handrail.access.AccountId;
import handrail.access.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a referral came, and through whose hands.
 *
 * @param channel how
 * @param by who brings it
 * @param partner who refers; null for nobody who does so in their own name
 * @param receivedBy who of the staff took it; null when none did
 * @param thread the thread of somebody unknown that it is about; null for none
 */
public record Arrival(
        Channel channel,
        Actor by,
        @Nullable UUID partner,
        @Nullable AccountId receivedBy,
        @Nullable UUID thread) {

    /** From a referral partner, by its form or its system. */
    public static Arrival ofPartner(Channel channel, UUID partner) {
        return new Arrival(channel, Actor.partner(partner), partner, null, null);
    }

    /** Taken by staff: a call, a visit, a meeting on the street. */
    static Arrival ofStaff(Channel channel, AccountId staff) {
        return new Arrival(channel, Actor.account(staff), null, staff, null);
    }

    /** Taken by staff from a text of somebody unknown. */
    static Arrival ofText(UUID thread, AccountId staff) {
        return new Arrival(Channel.TEXT, Actor.account(staff), null, staff, thread);
    }

    /** A line of a file that staff brought, in a partner's name or in none. */
    static Arrival ofFile(@Nullable UUID partner, AccountId staff) {
        return new Arrival(Channel.FILE, Actor.account(staff), partner, staff, null);
    }
}
