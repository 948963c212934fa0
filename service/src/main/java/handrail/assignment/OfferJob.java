package handrail.assignment;

import handrail.access.Actor;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Moves offers on that nobody answered in time, or whose coach went off shift while somebody else could be asked, and looks again whether
 * somebody is free for those in the queue, the longest waiting first.
 */
public final class OfferJob implements Job {

    private static final int BATCH = 50;

    private final Database database;
    private final Clock clock;
    private final Assignments assignments;
    private final Assigning assigning;
    private final Offers offers;
    private final Queue queue;

    /** Over everybody's offers. */
    public OfferJob(
            Database database, Clock clock, Assignments assignments, Assigning assigning, Offers offers, Queue queue) {
        this.database = database;
        this.clock = clock;
        this.assignments = assignments;
        this.assigning = assigning;
        this.offers = offers;
        this.queue = queue;
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** Somebody's first hours rest on it. */
    @Override
    public boolean pausable() {
        return false;
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.createQuery(
                        "select min(due_at) from assignment where state = 'offered' and due_at <= handrail.now()")
                .mapTo(Instant.class)
                .findOne();
    }

    @Override
    public Map<String, Integer> run(ProgramId id) {
        return database.inProgram(id, handle -> {
            Map<String, Integer> counts = new TreeMap<>();
            Program program = handle.attach(Programs.class).get(id);
            List<UUID> over = over(handle, program);
            List<Queue.Waiting> waiting = queue.waiting(handle, BATCH);
            if (over.isEmpty() && waiting.isEmpty()) {
                return counts;
            }
            Assignments.oneAtATime(handle, id);
            over.forEach(offer -> lapse(handle, program, offer, counts));
            waiting.forEach(one -> again(handle, program, one, counts));
            count(counts, "alarmed", queue.alarm(handle, program, clock.instant()));
            return counts;
        });
    }

    /** Offers out of time, and those whose coach is off shift. */
    private List<UUID> over(Handle handle, Program program) {
        return handle.createQuery("""
                        select id from assignment
                        where state = 'offered' and (due_at <= handrail.now() or not handrail.at_work(coach_id, :local))
                        order by due_at limit :batch
                        """)
                .bind("local", clock.instant().atZone(program.zoneId()).toLocalDateTime())
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .list();
    }

    private void lapse(Handle handle, Program program, UUID id, Map<String, Integer> counts) {
        Instant now = clock.instant();
        assignments
                .find(handle, id)
                .filter(row -> row.state() == AssignmentStep.State.OFFERED)
                .ifPresent(row -> {
                    boolean late = row.dueAt() != null && !row.dueAt().isAfter(now);
                    if (late || anybodyElse(handle, program, row, now)) {
                        String reason = late ? "late" : "off_shift";
                        offers.moveOn(handle, program, row, AssignmentStep.LAPSE, Actor.job(), reason, now);
                        count(counts, late ? "lapsed" : "off-shift", 1);
                    }
                });
    }

    /** Off shift the clock stands still: it moves on only when that helps. */
    private static boolean anybodyElse(Handle handle, Program program, Assignments.Row row, Instant now) {
        return Candidates.wanted(handle, row.episode())
                .flatMap(wanted -> Assigning.matching(handle, program, now).choose(wanted))
                .isPresent();
    }

    private void again(Handle handle, Program program, Queue.Waiting one, Map<String, Integer> counts) {
        if (assigning.offer(handle, program, one.episode(), clock.instant()).isPresent()) {
            offers.next(handle, program, one.episode(), one.client(), clock.instant());
            count(counts, "offered", 1);
        }
    }

    private static void count(Map<String, Integer> counts, String outcome, int many) {
        if (many > 0) {
            counts.merge(outcome, many, Integer::sum);
        }
    }
}
