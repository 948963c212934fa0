package handrail.caseload;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.checkin.Silence;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.handoff.Handoffs;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a coach does for somebody: supplies brought, handoffs moved on, attempts to reach them. */
public final class Care {

    static final List<String> CHANNELS = List.of("call", "text", "in_person", "video");
    static final List<String> OUTCOMES = List.of("reached", "not_reached", "left_message", "wrong_number", "declined");
    static final int LONGEST_NOTE = 500;
    static final List<String> STEPS = List.of("introduced", "booked", "call_back", "closed", "cancelled");

    /** After these steps a booked time is somebody else's to take. */
    private static final List<String> GIVES_BACK = List.of("call_back", "cancelled");

    private final Ids ids;
    private final Sealing sealing;
    private final Tasks tasks;
    private final Silence silence;
    private final Handoffs handoffs;
    private final Audit audit;

    /** With what every change needs. */
    public Care(Ids ids, Sealing sealing, Tasks tasks, Silence silence, Handoffs handoffs, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.tasks = tasks;
        this.silence = silence;
        this.handoffs = handoffs;
        this.audit = audit;
    }

    /** Supplies asked for; items as {@code naloxone:2,condoms:1}. */
    public record Supplies(UUID id, String items, @Nullable String way) {}

    /**
     * A handoff that is open.
     *
     * @param tier the way the client chose; null as long as they have not
     * @param at the time that is booked; null for none
     * @param provider who takes it; empty as long as nobody does
     */
    public record Handoff(
            UUID id,
            String status,
            @Nullable String tier,
            @Nullable Instant at,
            String provider) {}

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

    List<Handoff> handoffs(Handle handle, UUID thread) {
        return handle.createQuery("""
                        select h.id, h.status, h.tier, s.starts_at, coalesce(p.name, '') as provider from warm_handoff h
                        left join slot s on s.id = h.slot_id left join provider p on p.id = h.provider_id
                        where h.conversation_id = :thread and h.settled_at is null
                        """)
                .bind("thread", thread)
                .map((row, context) -> new Handoff(
                        row.getObject("id", UUID.class),
                        row.getString("status"),
                        row.getString("tier"),
                        Optional.ofNullable(row.getTimestamp("starts_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getString("provider")))
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

    /** Books a provider's time for the thread's open handoff, and says when it is due by it. */
    void book(Handle handle, SignedIn me, UUID thread, UUID handoff, String slot) {
        UUID chosen;
        try {
            chosen = UUID.fromString(slot);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem.Invalid(List.of(new Problem.Fault("slot", "fault.choose")));
        }
        Actor actor = Actor.account(me.account());
        Instant at = handoffs.book(handle, me.program(), actor, thread, chosen)
                .orElseThrow(() -> new Problem.Invalid(List.of(new Problem.Fault("slot", "provider.fault.gone"))));
        tasks.due(handle, me.program(), TaskKind.WARM_HANDOFF, handoff, at);
    }

    /** Moves an open handoff to a step; closing or cancelling settles it and its task. */
    void handoff(Handle handle, SignedIn me, UUID thread, UUID handoff, String step) {
        if (!STEPS.contains(step)) {
            throw new Problem.Invalid(List.of(new Problem.Fault("status", "fault.choose")));
        }
        boolean ends = step.equals("closed") || step.equals("cancelled");
        int moved = handle.createUpdate("""
                        update warm_handoff set status = :step, slot_id = case when :step in ('call_back', 'cancelled') then null else slot_id end,
                            settled_at = case when :ends then handrail.now() end, settled_by = case when :ends then cast(:by as uuid) end
                        where id = :id and conversation_id = :thread and settled_at is null
                        """)
                .bind("step", step)
                .bind("ends", ends)
                .bind("by", me.account().value().toString())
                .bind("id", handoff)
                .bind("thread", thread)
                .execute();
        if (moved > 0) {
            if (GIVES_BACK.contains(step)) {
                handoffs.free(handle, handoff, null);
            }
            audit.record(handle, me.program(), Actor.account(me.account()), "handoff." + step, "warm_handoff", handoff);
            if (ends) {
                tasks.settle(handle, me.program(), TaskKind.WARM_HANDOFF, handoff, me.account(), step);
            }
        }
    }

    /** Writes an attempt down; one that reached them ends the clock of the first contact. */
    void outreach(Handle handle, SignedIn me, Threads.Facts facts, String channel, String outcome, String note) {
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
        UUID client = facts.client();
        UUID episode = facts.episode();
        if (client == null || episode == null) {
            throw new Problem.Invalid(List.of(new Problem.Fault("channel", "thread.fault.not-enrolled")));
        }
        UUID id = ids.next();
        Sealed sealed = note.isBlank() ? null : sealing.seal("outreach_attempt", "note", id, note.strip());
        handle.createUpdate("""
                        insert into outreach_attempt (id, program_id, client_id, episode_id, account_id, channel, outcome, note, at)
                        values (:id, :program, :client, :episode, :by, :channel, :outcome, :note, handrail.now())
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("client", client)
                .bind("episode", episode)
                .bind("by", me.account())
                .bind("channel", channel)
                .bind("outcome", outcome)
                .bind("note", sealed)
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), "outreach.record", "outreach_attempt", id);
        if (outcome.equals("reached")) {
            handle.createUpdate(
                            "update episode_of_care set reached_at = coalesce(reached_at, handrail.now()) where id = :id")
                    .bind("id", episode)
                    .execute();
            tasks.settle(handle, me.program(), TaskKind.FIRST_CONTACT, episode, me.account(), "reached");
            tasks.settle(handle, me.program(), TaskKind.CALL_CLIENT, episode, me.account(), "reached");
            silence.ends(handle, me.program(), client, Silence.End.REACHED, me.account());
        }
        if (!channel.equals("text")) {
            tasks.settle(handle, me.program(), TaskKind.OUTREACH, episode, me.account(), outcome);
        }
        Changes.note(handle, me.program(), "today", client);
    }
}
