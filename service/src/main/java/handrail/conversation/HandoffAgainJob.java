package handrail.conversation;

import handrail.bot.Event;
import handrail.database.Database;
import handrail.database.ProgramId;
import handrail.jobs.Job;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Asks once more whoever said "not today" to a handoff, when the policy says; what it says waits for the window (T8). */
public final class HandoffAgainJob implements Job {

    private static final Duration WORTH_SAYING = Duration.ofHours(12);
    private static final int BATCH = 50;

    private final Database database;
    private final Clock clock;
    private final Conversations conversations;

    /** Over the threads. */
    public HandoffAgainJob(Database database, Clock clock, Conversations conversations) {
        this.database = database;
        this.clock = clock;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "handoff-again";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        int asked = 0;
        int batch;
        do {
            batch = database.inProgram(program, handle -> ask(handle, program));
            asked += batch;
        } while (batch == BATCH);
        return asked == 0 ? Map.of() : Map.of("asked", asked);
    }

    /** While a coach writes with them nobody else asks: the handoff waits until the thread is the bot's again. */
    private int ask(Handle handle, ProgramId program) {
        List<UUID> due =
                handle.createQuery("""
                        update warm_handoff set ask_again_at = null where id in (
                            select w.id from warm_handoff w join conversation c on c.id = w.conversation_id
                            where w.ask_again_at <= handrail.now() and w.settled_at is null and c.mode = 'bot' and exists (
                                select from phone_holder h
                                where (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null)
                            order by w.ask_again_at limit :batch for update of w skip locked)
                        returning conversation_id
                        """).bind("batch", BATCH).mapTo(UUID.class).list();
        due.forEach(thread -> conversations.advance(
                handle,
                program,
                thread,
                new Event.TimerDue(Event.Timer.HANDOFF_AGAIN),
                clock.instant().plus(WORTH_SAYING)));
        return due.size();
    }
}
