package handrail.caseload;

import handrail.access.Sealing;
import handrail.conversation.Conversations;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import handrail.messaging.OutgoingPicture;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.program.QuietHours;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings texts that were written for later to the outbox when their time has come (T17). The world is looked at again first: what
 * {@link LaterFate} holds back goes nowhere, and somebody is asked to decide. One that fails keeps no other from its time.
 */
public final class LaterJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(LaterJob.class);
    private static final int MOST_IN_A_RUN = 200;

    private final Database database;
    private final Clock clock;
    private final LaterTexts texts;
    private final LaterLook look;
    private final Threads threads;
    private final Conversations conversations;
    private final Tasks tasks;

    /** Over the threads. */
    public LaterJob(
            Database database,
            Clock clock,
            Sealing sealing,
            LaterTexts texts,
            Conversations conversations,
            Tasks tasks) {
        this.database = database;
        this.clock = clock;
        this.texts = texts;
        this.look = new LaterLook(sealing);
        this.threads = new Threads(sealing);
        this.conversations = conversations;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "later-texts";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Optional<Instant> waitingSince(Handle handle) {
        return handle.createQuery(
                        "select min(send_at) from later_text where state = 'waiting' and send_at <= handrail.now()"
                                + " having min(send_at) is not null")
                .mapTo(Instant.class)
                .findOne();
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        Map<String, Integer> counts = new TreeMap<>();
        List<UUID> due = database.inProgram(program, handle -> texts.due(handle, MOST_IN_A_RUN));
        due.forEach(later -> work(program, later).ifPresent(outcome -> counts.merge(outcome, 1, Integer::sum)));
        return counts;
    }

    private Optional<String> work(ProgramId id, UUID later) {
        try {
            return database.inProgram(
                    id,
                    handle -> texts.claim(handle, later)
                            .map(text ->
                                    come(handle, handle.attach(Programs.class).get(id), text)));
        } catch (RuntimeException e) {
            LOG.warn("The text for later {} could not be brought to the outbox; it is tried again", later, e);
            return Optional.of("failed");
        }
    }

    private String come(Handle handle, Program program, LaterText text) {
        UUID thread = Joined.into(handle, text.thread());
        Threads.Facts facts = threads.facts(handle, thread)
                .orElseThrow(() -> new IllegalStateException("There is no thread " + thread));
        Instant now = clock.instant();
        LaterFate fate = LaterFate.of(look.at(handle, program, facts, thread, text, now));
        if (fate.held()) {
            hold(handle, program, facts, thread, text, fate);
            return "held";
        }
        if (fate == LaterFate.QUIET) {
            Instant opens = QuietHours.of(program.policy(), facts.zone()).next(now);
            texts.postpone(handle, program.id(), text, opens, fate.word());
            return "quiet";
        }
        OutgoingPicture picture =
                texts.picture(handle, text.thread(), text.later()).orElse(null);
        conversations.coachSays(handle, program.id(), text.by(), thread, text.body(), picture);
        texts.take(handle, program.id(), text, LaterStep.SEND, null, null);
        return "sent";
    }

    /** Of somebody who has died nobody but whoever supervises speaks to the coach (S9): no task is made of it. */
    private void hold(
            Handle handle, Program program, Threads.Facts facts, UUID thread, LaterText text, LaterFate fate) {
        texts.take(handle, program.id(), text, LaterStep.HOLD, fate.word(), null);
        if (fate != LaterFate.DIED) {
            tasks.openForCoach(handle, program.id(), TaskKind.NOT_SENT, facts.client(), thread, clock.instant());
        }
    }
}
