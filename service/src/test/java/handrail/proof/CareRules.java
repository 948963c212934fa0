package handrail.proof;

import handrail.program.FollowUpPolicy;
import handrail.program.Policy;
import handrail.proof.Diary.Deed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What nobody forgets: an hour that somebody chose, milestones, booked times, SAMHSA's questions. */
final class CareRules {

    private static final Duration A_DAY = Duration.ofDays(1);

    private CareRules() {}

    /** Whether a check-in to come stands at another hour than the client's own, or the policy's where they have none that can be used. */
    static boolean atAnotherHour(Instant due, ZoneId zone, @Nullable LocalTime chosen, Policy policy) {
        LocalTime hour = chosen != null && policy.startsAt(chosen) ? chosen : policy.checkInAt();
        return !due.atZone(zone).toLocalTime().equals(hour);
    }

    /**
     * Milestones that went by, with all the days in which they could still be asked, while an episode was open, and of which nothing is known.
     *
     * @param known what ended, or was asked, by the days of each episode: in the order of the overdoses
     */
    static List<String> milestonesForgotten(Life life, Policy policy, List<Set<Integer>> known, Instant now) {
        List<String> forgotten = new ArrayList<>();
        for (int i = 0; i < life.overdoses.size(); i++) {
            Life.Overdose overdose = life.overdoses.get(i);
            Instant next =
                    i + 1 < life.overdoses.size() ? life.overdoses.get(i + 1).at() : now;
            Instant end = life.diary.first(Deed.DIED, Instant.MIN, next).orElse(next);
            for (int day : policy.followUps().milestones()) {
                Instant passed = overdose.occurred().plus(A_DAY.multipliedBy(day));
                Instant late = passed.plus(A_DAY.multipliedBy(policy.followUps().milestoneOpenDays() + 2L));
                boolean joined = passed.isAfter(overdose.at().plus(A_DAY));
                if (joined && late.isBefore(end) && !known.get(i).contains(day)) {
                    forgotten.add("day " + day + " after " + overdose + " was never asked about");
                }
            }
        }
        return forgotten;
    }

    /** Days after enrolment on which half of a window is over. */
    static List<Integer> suprtDays(Policy policy) {
        FollowUpPolicy.Suprt suprt = policy.followUps().suprt();
        return Stream.concat(Stream.concat(Stream.of(suprt.baselineDays() / 2), suprt.days().stream()), Stream.of(365))
                .toList();
    }

    /**
     * Windows of SAMHSA's questions of which more than half went by, and that are neither anybody's task nor held.
     *
     * @param known the days of those that are
     */
    static List<String> interviewsForgotten(Life life, Policy policy, Set<Integer> known, Instant now) {
        FollowUpPolicy.Suprt suprt = policy.followUps().suprt();
        Instant enrolled = life.overdoses.get(0).at();
        Instant end = life.diary.first(Deed.DIED, Instant.MIN, now).orElse(now);
        List<String> forgotten = new ArrayList<>();
        Stream.concat(Stream.of(0), suprt.days().stream()).forEach(day -> {
            Instant half = enrolled.plus(A_DAY.multipliedBy(day == 0 ? suprt.baselineDays() / 2 : day));
            if (half.plus(A_DAY.multipliedBy(2)).isBefore(end) && !known.contains(day)) {
                forgotten.add("SUPRT of day " + day + " of somebody enrolled at " + enrolled + " is nobody's");
            }
        });
        return forgotten;
    }

    /**
     * Of a booked time that is past, and still theirs, the reminders nobody knows of: whichever was not due already when it was booked.
     *
     * @param known what ended or was asked, by kind
     */
    static List<String> remindersForgotten(Life.Booking booking, Set<String> known) {
        Map<String, Instant> due = Map.of(
                "appointment_day_before", booking.starts().minus(A_DAY),
                "appointment_soon", booking.starts().minus(Duration.ofHours(2)),
                "appointment_after", booking.starts().plus(Duration.ofMinutes(30)));
        return due.entrySet().stream()
                .filter(one -> one.getValue().isAfter(booking.at().plus(Duration.ofHours(2))))
                .filter(one -> !known.contains(one.getKey()))
                .map(one -> one.getKey() + " of " + booking + " was forgotten")
                .toList();
    }
}
