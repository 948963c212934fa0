package handrail.checkin;

import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.program.StaffedHours;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One batch of due check-ins after another, by one thread, in one program. A batch that fails is halved until whoever it fails for is alone:
 * that one is somebody's call, everybody else is asked.
 */
final class Lane {

    /** How many are held at once: enough that statements cost little each, few enough that a client's own text waits no time to speak of. */
    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Parts parts;
    private final ProgramId program;
    private final Front front;
    private final Map<String, Integer> counts = new TreeMap<>();

    /** One of those that share a front. */
    Lane(Parts parts, ProgramId program, Front front) {
        this.parts = parts;
        this.program = program;
        this.front = front;
    }

    /**
     * How far the lanes of one run have come. Whoever claims goes on where the last one of them stopped, one after the other: none steps over what
     * the others have in hand.
     */
    static final class Front {

        private Instant from = Instant.EPOCH;

        private synchronized List<DueCheckIns.Held> claim(DueCheckIns rows) {
            List<DueCheckIns.Held> held = rows.claim(from, BATCH);
            if (held.size() == BATCH) {
                from = held.get(BATCH - 1).dueAt();
            }
            return held;
        }
    }

    /** What lanes work with. */
    record Parts(Database database, Clock clock, CheckIns checkIns, Tasks tasks, Asks asks) {}

    /** How many ended in which way. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** Until nothing is due. */
    void rest() {
        while (batch()) {
            // The next one.
        }
    }

    /** One batch; whether there may be more. */
    boolean batch() {
        List<DueCheckIns.Held> held = new ArrayList<>();
        try {
            count(parts.database().inProgramByKeptPlans(program, handle -> {
                held.addAll(front.claim(handle.attach(DueCheckIns.class)));
                return ask(handle, held);
            }));
        } catch (RuntimeException e) {
            apart(held.stream().map(DueCheckIns.Held::id).toList(), e);
        }
        return held.size() == BATCH;
    }

    private Map<Outcome, Integer> ask(Handle handle, List<DueCheckIns.Held> held) {
        return held.isEmpty()
                ? Map.of()
                : new DueBatch(
                                handle,
                                handle.attach(Programs.class).get(program),
                                held,
                                parts.clock().instant())
                        .ask(parts.asks(), parts.checkIns());
    }

    private void again(List<UUID> ids) {
        try {
            count(parts.database()
                    .inProgram(
                            program,
                            handle ->
                                    ask(handle, handle.attach(DueCheckIns.class).claimAgain(ids))));
        } catch (RuntimeException e) {
            apart(ids, e);
        }
    }

    private void apart(List<UUID> ids, RuntimeException why) {
        if (ids.isEmpty() || Fleeting.is(why)) {
            throw why;
        }
        if (ids.size() == 1) {
            LOG.error("Check-in {} can't be asked: somebody is to call", ids.get(0), why);
            unreadable(ids.get(0));
        } else {
            again(List.copyOf(ids.subList(0, ids.size() / 2)));
            again(List.copyOf(ids.subList(ids.size() / 2, ids.size())));
        }
    }

    private void unreadable(UUID id) {
        count(parts.database().inProgram(program, handle -> {
            DueCheckIns rows = handle.attach(DueCheckIns.class);
            if (rows.claimAgain(List.of(id)).isEmpty()) {
                return Map.of();
            }
            rows.settle(List.of(id), List.of(Outcome.UNREADABLE.word()), Arrays.asList((UUID) null));
            owe(handle, rows.whose(id));
            return Map.of(Outcome.UNREADABLE, 1);
        }));
        next(id);
    }

    private void owe(Handle handle, DueCheckIns.Whose whose) {
        Program here = handle.attach(Programs.class).get(program);
        parts.tasks()
                .openForCoach(
                        handle,
                        program,
                        TaskKind.CALL_CLIENT,
                        whose.clientId(),
                        whose.threadId(),
                        StaffedHours.of(here)
                                .due(parts.clock().instant(), here.policy().answerMinutes()));
    }

    /** Their rhythm goes on for when it is mended, unless that can't be told either. */
    private void next(UUID id) {
        try {
            parts.database().useProgram(program, handle -> {
                UUID episode = handle.attach(DueCheckIns.class).whose(id).episodeId();
                parts.checkIns()
                        .scheduleNext(
                                handle,
                                handle.attach(Programs.class).get(program),
                                episode,
                                parts.clock().instant());
            });
        } catch (RuntimeException e) {
            if (Fleeting.is(e)) {
                throw e;
            }
            LOG.error("Nobody knows when the episode of check-in {} is asked next", id, e);
        }
    }

    private void count(Map<Outcome, Integer> ended) {
        ended.forEach((outcome, count) -> counts.merge(outcome.word(), count, Integer::sum));
    }
}
