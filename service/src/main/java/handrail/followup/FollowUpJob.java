package handrail.followup;

import handrail.access.AccountId;
import handrail.bot.Event;
import handrail.database.Database;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.followup.Verdict.Outcome;
import handrail.jobs.Job;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.task.NewTask;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Comes back to what is due: each in one transaction that holds its row and its thread, reads the world again, and ends in a named
 * {@link Outcome} together with its text or task. What nobody answers falls to a person where its kind says so.
 */
public final class FollowUpJob implements Job {

    private static final int MOST = 500;
    private static final int BATCH = 50;
    private static final Duration TASK_WITHIN = Duration.ofHours(24);

    /** A good word is for the day itself. */
    private static final Duration TOLD_WITHIN = Duration.ofHours(8);

    private static final Duration TRIED_AGAIN = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Tasks tasks;
    private final Asks asks;

    /** What puts the question into somebody's thread. */
    public interface Asks {

        /** Lets the engine ask; a text that is not sent by {@code expiresAt} is dropped (T8). */
        void ask(Handle handle, ProgramId program, UUID thread, Event event, Instant expiresAt);
    }

    /** Over everybody's threads. */
    public FollowUpJob(Database database, Clock clock, Ids ids, Tasks tasks, Asks asks) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.tasks = tasks;
        this.asks = asks;
    }

    @Override
    public String name() {
        return "follow-up";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int turns() {
        return 20;
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.attach(FollowUpRows.class).waitingSince();
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int done = 0; done < MOST; done++) {
            Optional<Outcome> outcome = one(program);
            if (outcome.isEmpty()) {
                break;
            }
            counts.merge(outcome.get().word(), 1, Integer::sum);
        }
        database.useProgram(program, handle -> unanswered(handle, program, counts));
        return counts;
    }

    /** One that can't be done holds up no other: it is tried again in a while, and the run says that it failed. */
    private Optional<Outcome> one(ProgramId program) {
        AtomicReference<@Nullable UUID> claimed = new AtomicReference<>();
        try {
            return database.inProgram(program, handle -> one(handle, program, claimed));
        } catch (RuntimeException e) {
            UUID failed = claimed.get();
            if (failed != null) {
                Instant again = clock.instant().plus(TRIED_AGAIN);
                database.useProgram(
                        program,
                        handle -> handle.attach(FollowUpRows.class).later(failed, again, Outcome.FAILED.word()));
            }
            throw e;
        }
    }

    private Optional<Outcome> one(Handle handle, ProgramId programId, AtomicReference<@Nullable UUID> claimed) {
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        return rows.claim().map(due -> {
            claimed.set(due.id());
            if (due.threadId() != null) {
                var unused = rows.hold(due.threadId());
            }
            Program program = handle.attach(Programs.class).get(programId);
            Verdict verdict = new Decision(program, due, rows.world(due.id()), clock.instant()).made();
            return carriedOut(handle, program, due, verdict);
        });
    }

    private Outcome carriedOut(Handle handle, Program program, DueFollowUp due, Verdict verdict) {
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        if (verdict.until() != null) {
            rows.later(due.id(), verdict.until(), verdict.outcome().word());
            return verdict.outcome();
        }
        Outcome outcome = verdict.outcome() == Outcome.SENT ? asked(handle, program, due) : verdict.outcome();
        if (outcome != Outcome.SENT) {
            settle(handle, program.id(), due, outcome);
        }
        if (outcome == Outcome.SENT || outcome == Outcome.MERGED) {
            Instant today = clock.instant().plus(TOLD_WITHIN);
            due.what().told().ifPresent(kind -> owe(handle, program.id(), due, kind, today));
        }
        return outcome;
    }

    /** Asks. The engine says nothing to somebody who wants no texts, and nothing of what is no longer so. */
    private Outcome asked(Handle handle, Program program, DueFollowUp due) {
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        UUID thread = Objects.requireNonNull(due.threadId());
        UUID before = ids.next();
        asks.ask(handle, program.id(), thread, due.what().event(due), due.expiresAt());
        Optional<UUID> said = rows.said(thread, before);
        said.ifPresent(
                message -> rows.sent(due.id(), clock.instant().plus(due.what().answeredWithin()), message));
        return said.isPresent() ? Outcome.SENT : Outcome.NOT_NEEDED;
    }

    private void settle(Handle handle, ProgramId program, DueFollowUp due, Outcome outcome) {
        handle.attach(FollowUpRows.class).settle(due.id(), outcome.word());
        if (outcome == Outcome.TASK) {
            due.what().task().ifPresent(kind -> owe(handle, program, due, kind, due.expiresAt()));
        } else if (outcome.fallsToAPerson()) {
            Instant soon = clock.instant().plus(TASK_WITHIN);
            due.what().otherwise().ifPresent(kind -> owe(handle, program, due, kind, soon));
        }
    }

    private void owe(Handle handle, ProgramId program, DueFollowUp due, TaskKind kind, Instant dueAt) {
        UUID coach = due.coachId();
        tasks.open(
                handle,
                new NewTask(
                        program,
                        kind,
                        due.clientId(),
                        due.threadId(),
                        due.episodeId(),
                        due.id(),
                        coach == null ? null : new AccountId(coach),
                        dueAt,
                        null));
    }

    private void unanswered(Handle handle, ProgramId program, Map<String, Integer> counts) {
        FollowUpRows rows = handle.attach(FollowUpRows.class);
        List<DueFollowUp> over = rows.unanswered(BATCH);
        for (DueFollowUp one : over) {
            Outcome outcome =
                    Outcome.valueOf(rows.silence(one.id(), one.threadId()).toUpperCase(java.util.Locale.ROOT));
            one.what().told().ifPresent(kind -> tasks.settle(handle, program, kind, one.id(), null, outcome.word()));
            settle(handle, program, one, outcome);
            counts.merge(outcome.word(), 1, Integer::sum);
        }
    }
}
