package handrail.proof;

import handrail.program.Policy;
import handrail.program.Program;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What became of everybody in a simulated year: the rows, held against the lives and what was left lying. */
final class YearAccounts {

    private final YearWorld world;
    private final Map<ClockRules.Verdict, Integer> clocks = new EnumMap<>(ClockRules.Verdict.class);
    private Instant since = Instant.EPOCH;
    private Policy before;

    YearAccounts(YearWorld world) {
        this.world = world;
    }

    /** What is wrong after a day. */
    List<String> look() {
        List<String> wrong = new ArrayList<>();
        Instant now = world.clock.instant();
        world.core.database.useProgram(world.program, handle -> {
            Program program = world.program(handle);
            wrong.addAll(LeftLying.in(handle));
            tasks(handle, program.policy(), wrong);
            clocks(handle, now, wrong);
            hours(handle, program, wrong);
            milestones(handle, program.policy(), now, wrong);
            interviews(handle, program.policy(), now, wrong);
            reminders(handle, now, wrong);
            before = program.policy();
        });
        since = now;
        return wrong;
    }

    /** Those that were opened or ended since the last look; by the policy of then or of now, as it may have changed in between. */
    private void tasks(Handle handle, Policy policy, List<String> wrong) {
        handle.createQuery("""
                        select id, kind, client_id, status, created_at, due_at, done_at, outcome from task
                        where created_at > :since or done_at > :since or done_at is null order by id
                        """).bind("since", since).mapTo(TaskRules.Owed.class).forEach(task -> {
            Life life = task.clientId() == null ? null : world.byClient.get(task.clientId());
            if (life == null) {
                wrong.add("about nobody we know: " + task);
                return;
            }
            List<String> found = TaskRules.wrong(task, life, policy);
            boolean excused = before != null
                    && !found.isEmpty()
                    && TaskRules.wrong(task, life, before).isEmpty();
            found.stream().filter(one -> !excused).forEach(one -> wrong.add(life.name + ": " + one + " " + life.diary));
        });
    }

    /** The clock of each overdose, in their order. */
    private void clocks(Handle handle, Instant now, List<String> wrong) {
        Map<UUID, Integer> nth = new HashMap<>();
        clocks.clear();
        handle.createQuery("""
                        select e.client_id, e.opened_at, e.target_at, e.breach_at, e.reached_at, count(*) over (partition by e.id) as tasks,
                            t.status, t.outcome, t.due_at, t.breach_at as task_breach, t.done_at
                        from episode_of_care e left join task t on t.episode_id = e.id and t.kind = 'FIRST_CONTACT'
                        order by e.client_id, e.opened_at
                        """)
                .map((row, context) -> {
                    UUID client = row.getObject("client_id", UUID.class);
                    ClockRules.Clock clock = new ClockRules.Clock(
                            instant(row, "opened_at"),
                            instant(row, "target_at"),
                            instant(row, "breach_at"),
                            instant(row, "reached_at"),
                            row.getInt("tasks"),
                            row.getString("status"),
                            row.getString("outcome"),
                            instant(row, "due_at"),
                            instant(row, "task_breach"),
                            instant(row, "done_at"));
                    return Map.entry(client, clock);
                })
                .forEach(one -> {
                    Life life = world.byClient.get(one.getKey());
                    int overdose = nth.merge(one.getKey(), 1, Integer::sum) - 1;
                    if (life == null || overdose >= life.overdoses.size()) {
                        wrong.add("an episode of no overdose: " + one);
                        return;
                    }
                    clocks.merge(ClockRules.verdict(life, overdose, now), 1, Integer::sum);
                    ClockRules.wrong(life, overdose, one.getValue(), now)
                            .forEach(differs ->
                                    wrong.add("the clock of " + life.name + ": " + differs + " " + one.getValue()));
                });
    }

    private static Instant instant(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        java.sql.Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** A check-in that is to come. */
    public record ToCome(UUID id, Instant dueAt, String zone, LocalTime chosen) {}

    private static void hours(Handle handle, Program program, List<String> wrong) {
        handle.createQuery("""
                        select c.id, c.due_at, k.zone, k.check_in_at as chosen from check_in c join client k on k.id = c.client_id
                        where c.status = 'due' and c.due_at > handrail.now()
                        """).mapTo(ToCome.class).forEach(one -> {
            ZoneId zone = one.zone() == null ? program.zoneId() : ZoneId.of(one.zone());
            if (CareRules.atAnotherHour(one.dueAt(), zone, one.chosen(), program.policy())) {
                wrong.add("a check-in stands at another hour than was chosen: " + one);
            }
        });
    }

    private void milestones(Handle handle, Policy policy, Instant now, List<String> wrong) {
        Map<UUID, List<Set<Integer>>> known = new HashMap<>();
        handle.createQuery("""
                        select e.client_id, coalesce(array_agg(f.number) filter (where f.number is not null), '{}') as days
                        from episode_of_care e left join follow_up f
                            on f.client_id = e.client_id and f.about = e.id and f.kind = 'milestone' and f.status <> 'due' and f.outcome is not null
                        group by e.client_id, e.id, e.opened_at order by e.client_id, e.opened_at
                        """)
                .map((row, context) -> Map.entry(row.getObject("client_id", UUID.class), Set.of((Integer[])
                        row.getArray("days").getArray())))
                .forEach(one -> known.computeIfAbsent(one.getKey(), client -> new ArrayList<>())
                        .add(one.getValue()));
        world.byClient.forEach((client, life) -> CareRules.milestonesForgotten(life, policy, known.get(client), now)
                .forEach(one -> wrong.add(life.name + ": " + one)));
    }

    private void interviews(Handle handle, Policy policy, Instant now, List<String> wrong) {
        Map<UUID, Set<Integer>> known = handle
                .createQuery("""
                        select client_id, number from follow_up where kind = 'suprt' and status <> 'due' and outcome is not null
                        union select client_id, day from suprt_interview
                        """)
                .map((row, context) -> Map.entry(row.getObject("client_id", UUID.class), row.getInt("number")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        world.byClient.forEach(
                (client, life) -> CareRules.interviewsForgotten(life, policy, known.getOrDefault(client, Set.of()), now)
                        .forEach(one -> wrong.add(life.name + ": " + one)));
    }

    private void reminders(Handle handle, Instant now, List<String> wrong) {
        Set<UUID> theirs =
                new HashSet<>(handle.createQuery("""
                        select s.id from slot s join warm_handoff w on w.id = s.handoff_id and w.slot_id = s.id
                        where s.status = 'booked' and s.starts_at < handrail.now() - interval '1 day'
                        """).mapTo(UUID.class).list());
        Map<UUID, Set<String>> known = handle
                .createQuery("""
                        select about, kind from follow_up where kind like 'appointment%' and status <> 'due' and outcome is not null
                        """)
                .map((row, context) -> Map.entry(row.getObject("about", UUID.class), row.getString("kind")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        world.lives
                .values()
                .forEach(life -> life.bookings.stream()
                        .filter(booking -> theirs.contains(booking.slot())
                                && booking.starts().isBefore(now))
                        .flatMap(booking ->
                                CareRules.remindersForgotten(booking, known.getOrDefault(booking.slot(), Set.of()))
                                        .stream())
                        .forEach(one -> wrong.add(life.name + ": " + one)));
    }

    /** How clocks ended, and what befell people. */
    String figures() {
        Map<Diary.Deed, Long> befell = world.lives.values().stream()
                .flatMap(life -> life.diary.deeds())
                .collect(Collectors.groupingBy(
                        Function.identity(), () -> new EnumMap<>(Diary.Deed.class), Collectors.counting()));
        return ("clocks=" + clocks + " befell=" + befell).replace(", ", ",").toLowerCase(Locale.ROOT);
    }
}
