package handrail.checkin;

import handrail.program.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When somebody is asked next by a policy, whatever the one before said: the first day of its rhythm that was not asked yet and whose hour
 * has not passed. Pure.
 *
 * @param policy the policy
 * @param overdoseOn day 0
 * @param zone where the client is
 */
public record Rhythm(Policy policy, LocalDate overdoseOn, ZoneId zone) {

    /**
     * A check-in to come.
     *
     * @param day days since the overdose
     * @param dueAt when it is asked
     * @param expiresAt until when an answer is waited for
     */
    public record Next(int day, Instant dueAt, Instant expiresAt) {}

    /** The next one after the last day that was asked; empty when the rhythm has ended. */
    public Optional<Next> after(int lastDay, Instant now) {
        Cadence cadence = new Cadence(policy.checkIns());
        int from = Math.max(lastDay, Cadence.dayOf(overdoseOn, now, zone) - 1);
        for (OptionalInt day = cadence.after(from); day.isPresent(); day = cadence.after(day.getAsInt())) {
            Instant due = Cadence.due(overdoseOn, day.getAsInt(), policy, zone);
            if (due.isAfter(now)) {
                return Optional.of(
                        new Next(day.getAsInt(), due, due.plus(Duration.ofHours(policy.checkInOpenHours()))));
            }
        }
        return Optional.empty();
    }
}
