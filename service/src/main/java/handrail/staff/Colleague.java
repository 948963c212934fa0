package handrail.staff;

import handrail.access.AccountId;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could take a coach's day.
 *
 * @param id who
 * @param name first name
 * @param here whether they are at work now
 * @param from from when they are, if later today; null for not at all, or for now
 * @param apart how many of the coach's people they never meet; those stay with the coach
 * @param tongue with how many they share no language
 * @param wish how many asked for somebody else, a woman for instance
 */
public record Colleague(
        AccountId id, String name, boolean here, @Nullable LocalTime from, int apart, int tongue, int wish) {

    /** Whether they work at all on what is left of the day. */
    public boolean free() {
        return here || from != null;
    }

    /** Names nobody (C6). */
    @Override
    public String toString() {
        return "Colleague[" + id.value() + "]";
    }
}
