package handrail.proof;

import handrail.program.Policy;
import handrail.proof.Diary.Deed;
import handrail.task.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds of every task: it was caused by something in the life that it is about, and it is settled, cancelled, or open with a due date. */
final class TaskRules {

    private static final Duration AT_ONCE = Duration.ofHours(1);
    private static final Set<TaskKind> OF_THE_DEAD = Set.of(TaskKind.TELL_COACH, TaskKind.URGENT, TaskKind.ANSWER_TEXT);

    /** Whether something in a life is a reason to owe this at a moment. */
    private interface Cause {
        boolean caused(Life life, Instant created, Policy policy);
    }

    private static final Map<TaskKind, Cause> CAUSES = new EnumMap<>(Map.ofEntries(
            Map.entry(TaskKind.URGENT, of(AT_ONCE, Deed.WROTE_OF_DANGER)),
            Map.entry(TaskKind.ANSWER_TEXT, of(AT_ONCE, Deed.WROTE)),
            Map.entry(TaskKind.LOOK_AT_THREAD, of(AT_ONCE, Deed.WROTE)),
            Map.entry(TaskKind.WARM_HANDOFF, of(AT_ONCE, Deed.WROTE)),
            Map.entry(TaskKind.DELIVER_SUPPLIES, of(AT_ONCE, Deed.WROTE)),
            Map.entry(TaskKind.WRONG_NUMBER, of(AT_ONCE, Deed.WROTE)),
            Map.entry(TaskKind.WORSE, of(AT_ONCE, Deed.WROTE)),
            Map.entry(TaskKind.UNSAFE, of(AT_ONCE, Deed.WROTE)),
            Map.entry(TaskKind.CALL_CLIENT, of(AT_ONCE, Deed.WROTE, Deed.REFERRED)),
            Map.entry(TaskKind.FIRST_CONTACT, of(AT_ONCE, Deed.REFERRED)),
            Map.entry(TaskKind.SAME_PERSON, of(AT_ONCE, Deed.REFERRED)),
            Map.entry(TaskKind.ACCEPT, of(Duration.ofDays(7), Deed.REFERRED)),
            Map.entry(TaskKind.UNASSIGNED, of(Duration.ofDays(7), Deed.REFERRED)),
            Map.entry(TaskKind.TELL_COACH, of(AT_ONCE, Deed.DIED)),
            Map.entry(TaskKind.REVIEW_HOLD, of(AT_ONCE, Deed.AWAY)),
            Map.entry(TaskKind.REMIND, of(Duration.ofDays(14), Deed.BOOKED)),
            Map.entry(
                    TaskKind.SILENT,
                    (life, created, policy) ->
                            life.diary.unanswered(created) >= policy.silence().coachAfter()),
            Map.entry(
                    TaskKind.OUTREACH,
                    (life, created, policy) ->
                            life.diary.unanswered(created) >= policy.silence().outreachAfter()),
            Map.entry(
                    TaskKind.STILL_QUIET,
                    (life, created, policy) ->
                            life.diary.unanswered(created) >= policy.followUps().quietTimes()),
            Map.entry(TaskKind.MILESTONE, TaskRules::milestone),
            Map.entry(TaskKind.MILESTONE_REACHED, TaskRules::milestone),
            Map.entry(TaskKind.GO_ON, TaskRules::ended),
            Map.entry(TaskKind.ANNIVERSARY, TaskRules::anniversary),
            Map.entry(TaskKind.SUPRT, TaskRules::suprt)));

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private TaskRules() {}

    /** A task as it stands. */
    public record Owed(
            UUID id,
            String kind,
            UUID clientId,
            String status,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable String outcome) {}

    /** What is wrong with one that is about this life, by the policy that counted when it was opened. */
    static List<String> wrong(Owed task, Life life, Policy policy) {
        List<String> wrong = new ArrayList<>();
        TaskKind kind = TaskKind.valueOf(task.kind());
        Cause cause = CAUSES.get(kind);
        if (cause == null || !cause.caused(life, task.createdAt(), policy)) {
            wrong.add("nothing in this life is a reason for " + task);
        }
        boolean open = task.status().equals("requested");
        if (open && task.dueAt() == null) {
            wrong.add("open without a due date: " + task);
        }
        if (open == (task.doneAt() != null)
                || !Set.of("requested", "completed", "cancelled").contains(task.status())) {
            wrong.add("neither open nor done: " + task);
        }
        if (!open && (task.outcome() == null || task.outcome().isBlank())) {
            wrong.add("ended without a name: " + task);
        }
        if (life.died && open && !OF_THE_DEAD.contains(kind)) {
            wrong.add("S9: still owed to somebody who has died: " + task);
        }
        return wrong;
    }

    private static Cause of(Duration within, Deed... deeds) {
        return (life, created, policy) -> life.diary.has(Set.of(deeds), within, created);
    }

    private static boolean milestone(Life life, Instant created, Policy policy) {
        return life.overdoses.stream()
                .anyMatch(overdose -> policy.followUps().milestones().stream().anyMatch(day -> {
                    long late = days(overdose.occurred(), created) - day;
                    return late >= 0 && late <= policy.followUps().milestoneOpenDays() + 2;
                }));
    }

    /** The check-ins of an overdose have come to their end. */
    private static boolean ended(Life life, Instant created, Policy policy) {
        return life.overdoses.stream()
                .anyMatch(overdose ->
                        days(overdose.occurred(), created) > policy.lastPhase().untilDay());
    }

    private static boolean anniversary(Life life, Instant created, Policy policy) {
        return life.overdoses.stream().anyMatch(overdose -> {
            long ahead = 365 - days(overdose.occurred(), created);
            return ahead >= -1 && ahead <= policy.followUps().anniversaryDays() + 1;
        });
    }

    /** Half of a window is over: the baseline's, one around a day, a year's. */
    private static boolean suprt(Life life, Instant created, Policy policy) {
        long day = days(life.overdoses.get(0).at(), created);
        return CareRules.suprtDays(policy).stream().anyMatch(due -> day >= due && day <= due + 1);
    }

    static long days(Instant from, Instant to) {
        LocalDate first = from.atZone(ZONE).toLocalDate();
        return ChronoUnit.DAYS.between(first, to.atZone(ZONE).toLocalDate());
    }
}
