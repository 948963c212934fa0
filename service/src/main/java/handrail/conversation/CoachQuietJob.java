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

/** Gives a thread back to the bot when its coach has written nothing for four hours (S5). What the bot says of it waits for the window (T8). */
public final class CoachQuietJob implements Job {

    static final Duration QUIET = Duration.ofHours(4);
    private static final Duration WORTH_SAYING = Duration.ofHours(12);
    private static final int BATCH = 50;

    private final Database database;
    private final Clock clock;
    private final Conversations conversations;

    /** Over the threads. */
    public CoachQuietJob(Database database, Clock clock, Conversations conversations) {
        this.database = database;
        this.clock = clock;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "coach-quiet";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Map<String, Integer> run(ProgramId program) {
        int returned = 0;
        int batch;
        do {
            batch = database.inProgram(program, handle -> handBack(handle, program));
            returned += batch;
        } while (batch == BATCH);
        return returned == 0 ? Map.of() : Map.of("returned", returned);
    }

    private int handBack(Handle handle, ProgramId program) {
        List<UUID> quiet = handle.createQuery("""
                        select id from conversation c
                        where mode = 'coach' and coach_last_text <= :before and exists (
                            select from phone_holder h
                            where (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null)
                        order by coach_last_text limit :batch for update of c skip locked
                        """)
                .bind("before", clock.instant().minus(QUIET))
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .list();
        quiet.forEach(thread -> conversations.advance(
                handle,
                program,
                thread,
                new Event.TimerDue(Event.Timer.COACH_QUIET),
                clock.instant().plus(WORTH_SAYING)));
        return quiet.size();
    }
}
