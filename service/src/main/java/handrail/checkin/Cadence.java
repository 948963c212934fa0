package handrail.checkin;

import handrail.program.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On which days after the overdose somebody is asked how they are. Day 0 is the overdose's local date. */
public final class Cadence {

    private final List<Policy.Phase> phases;

    /** Of these phases, in order of their days. */
    public Cadence(List<Policy.Phase> phases) {
        this.phases = List.copyOf(phases);
    }

    /** Of a policy, and beyond its end until this day, as often as at its end, for somebody who wants it so. */
    public static Cadence of(Policy policy, @Nullable Integer askedUntil) {
        Policy.Phase last = policy.lastPhase();
        return askedUntil == null || askedUntil <= last.untilDay()
                ? new Cadence(policy.checkIns())
                : new Cadence(Stream.concat(
                                policy.checkIns().stream(), Stream.of(new Policy.Phase(askedUntil, last.everyDays())))
                        .toList());
    }

    /** The first check-in day after the given one; empty when the rhythm has ended and the client is asked. */
    public OptionalInt after(int day) {
        int candidate = 0;
        for (Policy.Phase phase : phases) {
            while (candidate + phase.everyDays() <= phase.untilDay()) {
                candidate += phase.everyDays();
                if (candidate > day) {
                    return OptionalInt.of(candidate);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** How many days of the rhythm come before this one. */
    public int before(int day) {
        int count = 0;
        int candidate = 0;
        for (Policy.Phase phase : phases) {
            while (candidate + phase.everyDays() <= phase.untilDay()) {
                candidate += phase.everyDays();
                if (candidate >= day) {
                    return count;
                }
                count++;
            }
        }
        return count;
    }

    /** When that day's check-in is due: at this hour in the client's zone, whatever daylight saving does. */
    public static Instant due(LocalDate overdoseOn, int day, LocalTime hour, ZoneId zone) {
        return overdoseOn.plusDays(day).atTime(hour).atZone(zone).toInstant();
    }

    /** The day a moment falls on. */
    public static int dayOf(LocalDate overdoseOn, Instant now, ZoneId zone) {
        return (int) java.time.temporal.ChronoUnit.DAYS.between(
                overdoseOn, now.atZone(zone).toLocalDate());
    }
}
