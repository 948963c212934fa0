package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.checkin.Silence;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a coach does for somebody: supplies brought, handoffs moved on, attempts to reach them. */
public final class Care {

    static final List<String> CHANNELS = List.of("call", "text", "in_person", "video");
    static final List<String> OUTCOMES = List.of("reached", "not_reached", "left_message", "wrong_number", "declined");
    static final int LONGEST_NOTE = 500;

    private final Ids ids;
    private final Sealing sealing;
    private final Tasks tasks;
    private final Silence silence;
    private final Audit audit;

    /** With what every change needs. */
    public Care(Ids ids, Sealing sealing, Tasks tasks, Silence silence, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.tasks = tasks;
        this.silence = silence;
        this.audit = audit;
    }

    /** Supplies asked for; items as {@code naloxone:2,condoms:1}. */
    public record Supplies(UUID id, String items, @Nullable String way) {}

    List<Supplies> supplies(Handle handle, UUID thread) {
        return handle.createQuery("""
                        select id, way, (select string_agg((i ->> 'item') || ':' || (i ->> 'quantity'), ',')
                            from jsonb_array_elements(items) i) as items
                        from supply_request where conversation_id = :thread and settled_at is null order by id
                        """)
                .bind("thread", thread)
                .map((row, context) ->
                        new Supplies(row.getObject("id", UUID.class), row.getString("items"), row.getString("way")))
                .list();
    }

    /** The supplies are there; once. */
    void delivered(Handle handle, SignedIn me, UUID thread, UUID request) {
        int settled = handle.createUpdate("""
                        update supply_request set status = 'delivered', settled_at = handrail.now(), settled_by = :by
                        where id = :id and conversation_id = :thread and settled_at is null
                        """)
                .bind("id", request)
                .bind("thread", thread)
                .bind("by", me.account())
                .execute();
        if (settled > 0) {
            audit.record(
                    handle, me.program(), Actor.account(me.account()), "supplies.deliver", "supply_request", request);
            tasks.settle(handle, me.program(), TaskKind.DELIVER_SUPPLIES, request, me.account(), "delivered");
        }
    }

    /**
     * An attempt to reach somebody.
     *
     * @param channel how
     * @param outcome what came of it
     * @param note a sentence; empty for none
     * @param ago how long ago it was written down, on a device that had no connection then
     */
    record Attempt(String channel, String outcome, String note, Duration ago) {

        void check() {
            List<Problem.Fault> faults = new ArrayList<>();
            if (!CHANNELS.contains(channel)) {
                faults.add(new Problem.Fault("channel", "fault.choose"));
            }
            if (!OUTCOMES.contains(outcome)) {
                faults.add(new Problem.Fault("outcome", "fault.choose"));
            }
            if (note.length() > LONGEST_NOTE) {
                faults.add(new Problem.Fault("note", "fault.long.500"));
            }
            if (!faults.isEmpty()) {
                throw new Problem.Invalid(faults);
            }
        }
    }

    /** Writes an attempt down; one that reached them ends the clock of the first contact. It was never before the episode began. */
    void outreach(Handle handle, SignedIn me, Threads.Facts facts, Attempt attempt) {
        if (facts.client() == null) {
            throw notEnrolled();
        }
        outreach(handle, me, facts.client(), attempt);
    }

    /** The same, of a client who may have no thread. */
    void outreach(Handle handle, SignedIn me, UUID client, Attempt attempt) {
        attempt.check();
        UUID episode = handle.createQuery(
                        "select id from episode_of_care where client_id = :client and status <> 'finished'")
                .bind("client", client)
                .mapTo(UUID.class)
                .findFirst()
                .orElseThrow(Care::notEnrolled);
        UUID id = ids.next();
        String note = attempt.note().strip();
        Sealed sealed = note.isEmpty() ? null : sealing.seal("outreach_attempt", "note", id, note);
        handle.createUpdate("""
                        insert into outreach_attempt (id, program_id, client_id, episode_id, account_id, channel, outcome, note, at)
                        select :id, :program, :client, id, :by, :channel, :outcome, cast(:note as bytea),
                            least(handrail.now(), greatest(opened_at, handrail.now() - make_interval(secs => :ago)))
                        from episode_of_care where id = :episode
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("client", client)
                .bind("episode", episode)
                .bind("by", me.account())
                .bind("channel", attempt.channel())
                .bind("outcome", attempt.outcome())
                .bind("note", sealed)
                .bind("ago", (double) attempt.ago().toSeconds())
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), "outreach.record", "outreach_attempt", id);
        settle(handle, me, client, episode, id, attempt);
        Changes.note(handle, me.program(), "today", client);
    }

    private static Problem.Invalid notEnrolled() {
        return new Problem.Invalid(List.of(new Problem.Fault("channel", "thread.fault.not-enrolled")));
    }

    private void settle(Handle handle, SignedIn me, UUID client, UUID episode, UUID id, Attempt attempt) {
        if (attempt.outcome().equals("reached")) {
            handle.createUpdate("""
                            update episode_of_care e set reached_at = coalesce(e.reached_at, o.at)
                            from outreach_attempt o where e.id = :episode and o.id = :id
                            """).bind("episode", episode).bind("id", id).execute();
            tasks.settle(handle, me.program(), TaskKind.FIRST_CONTACT, episode, me.account(), "reached");
            tasks.settle(handle, me.program(), TaskKind.CALL_CLIENT, episode, me.account(), "reached");
            tasks.settleFor(handle, me.program(), TaskKind.WORSE, client, me.account(), "reached");
            silence.ends(handle, me.program(), client, Silence.End.REACHED, me.account());
        }
        if (!attempt.channel().equals("text")) {
            tasks.settle(handle, me.program(), TaskKind.OUTREACH, episode, me.account(), attempt.outcome());
        }
    }
}
