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

/** Gives a thread back to the bot when its coach has written nothing for four hours (S5). */
public final class CoachQuietJob implements Job {

    static final Duration QUIET = Duration.ofHours(4);

    private final Clock clock;
    private final TimedOut timedOut;

    /** Over the threads. */
    public CoachQuietJob(Database database, Clock clock, Conversations conversations) {
        this.clock = clock;
        this.timedOut = new TimedOut(database, clock, conversations);
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
        return timedOut.advance(program, Event.Timer.COACH_QUIET, "returned", this::claim);
    }

    private List<UUID> claim(Handle handle, int most) {
        return handle.createQuery("""
                        select id from conversation c
                        where mode = 'coach' and coach_last_text <= :before and exists (
                            select from phone_holder h
                            where (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null)
                        order by coach_last_text limit :batch for update of c skip locked
                        """)
                .bind("before", clock.instant().minus(QUIET))
                .bind("batch", most)
                .mapTo(UUID.class)
                .list();
    }
}
