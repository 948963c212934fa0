package handrail.assignment;

import handrail.access.AccountId;
import handrail.program.Holidays;
import handrail.program.Policy;
import handrail.program.Program;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a supervisor looks after: who waits for a coach, who is offered, how full everybody is, and who is there at which hour. */
public final class Board {

    private static final int MOST = 200;
    private static final int HOURS = 24;

    private final Names names;
    private final Queue queue;

    /** Over the queue; names are opened with this. */
    public Board(Names names, Queue queue) {
        this.names = names;
        this.queue = queue;
    }

    /** Somebody who waits for a coach, since when. */
    public record Waiting(UUID episode, String name, Instant since) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Waiting[" + episode + "]";
        }
    }

    /** Somebody who is offered: to whom, until when. */
    public record Offered(UUID offer, String name, String coach, Instant dueAt) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Offered[" + offer + "]";
        }
    }

    /**
     * How full a coach is.
     *
     * @param id whose account
     * @param name the first name
     * @param low how many of low acuity, and so on
     * @param load places taken, weighted by acuity
     * @param cap places
     * @param band free, fair, full or over
     * @param onShift whether they work now
     * @param away whether they are on leave
     */
    public record Load(
            UUID id,
            String name,
            int low,
            int usual,
            int high,
            double load,
            int cap,
            String band,
            boolean onShift,
            boolean away) {}

    /** One hour of today: who is on shift in all of it, and whether somebody should be. */
    public record Hour(int hour, boolean staffed, List<There> coaches) {}

    /** Somebody who is on shift: whose account, and the first name. */
    public record There(UUID id, String name) {}

    /** One client of a coach's, as the numbers count them. */
    public record Row(UUID client, String name, String acuity, String state, Instant since) {

        /** Names nobody (C6). */
        @Override
        public String toString() {
            return "Row[" + client + "]";
        }
    }

    List<Waiting> waiting(Handle handle) {
        return queue.waiting(handle, MOST).stream()
                .map(one -> new Waiting(one.episode(), names.client(handle, one.client()), one.since()))
                .toList();
    }

    List<Offered> offered(Handle handle) {
        return handle.createQuery("""
                        select id, client_id, coach_id, due_at from assignment where state = 'offered' order by due_at, id limit :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> new Offered(
                        row.getObject("id", UUID.class),
                        names.client(handle, row.getObject("client_id", UUID.class)),
                        names.staff(handle, new AccountId(row.getObject("coach_id", UUID.class))),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }

    List<Load> loads(Handle handle, Program program, Instant now) {
        Map<UUID, Map<String, Integer>> counts = new HashMap<>();
        handle.createQuery("""
                        select a.coach_id, k.acuity, count(*) as count from assignment a join client k on k.id = a.client_id
                        where a.ended_at is null group by a.coach_id, k.acuity
                        """)
                .map((row, context) -> counts.computeIfAbsent(
                                row.getObject("coach_id", UUID.class), any -> new HashMap<>())
                        .put(row.getString("acuity"), row.getInt("count")))
                .list();
        return Candidates.all(handle, program, now).stream()
                .map(coach -> load(
                        handle,
                        program.policy().match(),
                        coach,
                        counts.getOrDefault(coach.id().value(), Map.of())))
                .sorted(Comparator.comparing((Load load) -> load.cap() - load.load())
                        .thenComparing(Load::name))
                .toList();
    }

    private Load load(Handle handle, Policy.Match policy, Candidate coach, Map<String, Integer> counts) {
        double full = coach.fullness();
        String band = coach.load() > HardRule.most(policy, coach.cap())
                ? "over"
                : full >= 1 ? "full" : full >= 0.5 ? "fair" : "free";
        return new Load(
                coach.id().value(),
                names.staff(handle, coach.id()),
                counts.getOrDefault("low", 0),
                counts.getOrDefault("usual", 0),
                counts.getOrDefault("high", 0),
                coach.load(),
                coach.cap(),
                band,
                coach.onShift(),
                coach.away());
    }

    /** Each hour of the program's today. */
    List<Hour> hours(Handle handle, Program program, Instant now) {
        LocalDate today = now.atZone(program.zoneId()).toLocalDate();
        boolean closed = Holidays.of(program.policy()).has(today);
        List<Hour> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            LocalTime time = LocalTime.of(hour, 0);
            boolean staffed = !closed
                    && !time.isBefore(program.policy().staffedOpens())
                    && time.isBefore(program.policy().staffedCloses());
            hours.add(new Hour(hour, staffed, there(handle, today, time)));
        }
        return hours;
    }

    private List<There> there(Handle handle, LocalDate today, LocalTime time) {
        return handle
                .createQuery("""
                        select s.account_id from staff s
                        join membership m on m.account_id = s.account_id and m.program_id = s.program_id and m.role = 'coach'
                        join account c on c.id = s.account_id and c.closed_at is null
                        where handrail.at_work(s.account_id, :begins) and handrail.at_work(s.account_id, :ends)
                        """)
                .bind("begins", today.atTime(time))
                .bind("ends", today.atTime(time).plusMinutes(59))
                .mapTo(UUID.class)
                .map(coach -> new There(coach, names.staff(handle, new AccountId(coach))))
                .stream()
                .sorted(Comparator.comparing(There::name).thenComparing(There::id))
                .toList();
    }

    /** What a coach is called. */
    String name(Handle handle, AccountId coach) {
        return names.staff(handle, coach);
    }

    /** Whom a coach has, the highest acuity first; of one acuity only, or null for all. */
    List<Row> rows(Handle handle, UUID coach, @Nullable String acuity) {
        return handle.createQuery("""
                        select a.client_id, k.acuity, a.state, a.started_at from assignment a join client k on k.id = a.client_id
                        where a.coach_id = :coach and a.ended_at is null and k.acuity = coalesce(cast(:acuity as text), k.acuity)
                        order by case k.acuity when 'high' then 0 when 'usual' then 1 else 2 end, a.started_at
                        """)
                .bind("coach", coach)
                .bind("acuity", acuity)
                .map((row, context) -> new Row(
                        row.getObject("client_id", UUID.class),
                        names.client(handle, row.getObject("client_id", UUID.class)),
                        row.getString("acuity"),
                        row.getString("state"),
                        row.getTimestamp("started_at").toInstant()))
                .list();
    }
}
