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

/**
 * Asks once more whoever said "not today" to a handoff, when the policy says. While a coach writes with them nobody else asks: it waits
 * until the thread is the bot's again; whoever wants to hear nothing that we start is asked when that is over.
 */
public final class HandoffAgainJob implements Job {

    private final TimedOut timedOut;

    /** Over the threads. */
    public HandoffAgainJob(Database database, Clock clock, Conversations conversations) {
        this.timedOut = new TimedOut(database, clock, conversations);
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
        return timedOut.advance(program, Event.Timer.HANDOFF_AGAIN, "asked", HandoffAgainJob::claim);
    }

    private static List<UUID> claim(Handle handle, int most) {
        return handle.createQuery("""
                        update warm_handoff set ask_again_at = null where id in (
                            select w.id from warm_handoff w join conversation c on c.id = w.conversation_id
                            where w.ask_again_at <= handrail.now() and w.settled_at is null and c.mode = 'bot'
                                and not exists (select from hold o where o.client_id = c.client_id and o.ended_at is null)
                                and handrail.muted_until(c.client_id) is null
                                and exists (
                                select from phone_holder h
                                where (h.client_id = c.client_id or h.contact_id = c.contact_id) and h.held_until is null)
                            order by w.ask_again_at limit :batch for update of w skip locked)
                        returning conversation_id
                        """).bind("batch", most).mapTo(UUID.class).list();
    }
}
