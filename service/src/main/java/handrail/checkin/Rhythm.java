package handrail.checkin;

import handrail.program.Holidays;
import handrail.program.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is asked next by a policy, whatever the one before said: the first day of its rhythm that was not asked yet and whose hour
 * has not passed. A day that is a holiday passes its question on to the next that is none, where it is one with that day's own. Pure.
 *
 * @param policy the policy
 * @param overdoseOn day 0
 * @param zone where the client is
 * @param chosen the hour at which they want to be asked; null, or one at which nothing may be started: the policy's
 * @param askedUntil until which day they want to be asked on after the policy's last one, as often as at its end; null when they did not say
 */
public record Rhythm(
        Policy policy,
        LocalDate overdoseOn,
        ZoneId zone,
        @Nullable LocalTime chosen,
        @Nullable Integer askedUntil) {

    /** Of somebody who wants to be asked when the policy has it. */
    public Rhythm(Policy policy, LocalDate overdoseOn, ZoneId zone) {
        this(policy, overdoseOn, zone, null, null);
    }

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
        return first(Math.max(lastDay, Cadence.dayOf(overdoseOn, now, zone) - 1), now);
    }

    /** The same from tomorrow on: whoever comes today, or was asked today, is not asked today. */
    public Optional<Next> afterToday(int lastDay, Instant now) {
        return first(Math.max(lastDay, Cadence.dayOf(overdoseOn, now, zone)), now);
    }

    private Optional<Next> first(int afterDay, Instant now) {
        Cadence cadence = Cadence.of(policy, askedUntil);
        Holidays holidays = Holidays.of(policy);
        int from = dayOf(holidays.onOrBefore(overdoseOn.plusDays(afterDay)));
        for (OptionalInt day = cadence.after(from); day.isPresent(); day = cadence.after(day.getAsInt())) {
            int asked = dayOf(holidays.onOrAfter(overdoseOn.plusDays(day.getAsInt())));
            Instant due = Cadence.due(overdoseOn, asked, hour(), zone);
            if (asked > afterDay && due.isAfter(now)) {
                return Optional.of(new Next(asked, due, due.plus(Duration.ofHours(policy.checkInOpenHours()))));
            }
        }
        return Optional.empty();
    }

    private LocalTime hour() {
        return chosen != null && policy.startsAt(chosen) ? chosen : policy.checkInAt();
    }

    private int dayOf(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(overdoseOn, date);
    }
}
