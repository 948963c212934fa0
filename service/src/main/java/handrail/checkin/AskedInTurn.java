package handrail.checkin;

import handrail.bot.Event;
import handrail.program.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the check-in of a day asks: the kinds that a program chose, in turn over the days of its rhythm. Pure. */
public final class AskedInTurn {

    private final Cadence cadence;
    private final List<Event.Asks> kinds;

    /** By this policy. */
    public AskedInTurn(Policy policy) {
        this(policy, null);
    }

    /** By this policy, for somebody who wants to be asked on until this day; null when they did not say. */
    public AskedInTurn(Policy policy, @Nullable Integer askedUntil) {
        this.cadence = Cadence.of(policy, askedUntil);
        this.kinds = policy.checkInAsks();
    }

    /** What is asked on this day of the rhythm. */
    public Event.Asks on(int day) {
        return kinds.get(cadence.before(day) % kinds.size());
    }

    /** How many days of the rhythm before this one ask the same. */
    public int before(int day) {
        return cadence.before(day) / kinds.size();
    }
}
