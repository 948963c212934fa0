package handrail.handoff;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.program.Programs;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import handrail.web.Problem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Handoffs that are open, as staff see them and move them on. */
public final class OpenHandoffs {

    private static final List<String> STEPS = List.of("introduced", "booked", "call_back", "closed", "cancelled");
    private static final List<String> LAST = List.of("closed", "cancelled");

    /** After these steps a booked time is somebody else's to take. */
    private static final List<String> GIVES_BACK = List.of("call_back", "cancelled");

    private final Handoffs handoffs;
    private final Tasks tasks;
    private final Audit audit;

    /** Over the handoffs, with the tasks they settle. */
    public OpenHandoffs(Handoffs handoffs, Tasks tasks, Audit audit) {
        this.handoffs = handoffs;
        this.tasks = tasks;
        this.audit = audit;
    }

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

    /** Those of a thread. */
    public List<Handoff> of(Handle handle, UUID thread) {
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

    /**
     * Books a provider's time for an open handoff.
     *
     * @throws Problem.Invalid when no time was chosen, or it or the handoff is gone
     */
    public void book(Handle handle, SignedIn me, UUID thread, UUID handoff, String slot) {
        UUID chosen;
        try {
            chosen = UUID.fromString(slot);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem.Invalid(List.of(new Problem.Fault("slot", "fault.choose")));
        }
        Optional<Instant> at = handoffs.open(handle, thread)
                .filter(handoff::equals)
                .flatMap(open -> handoffs.book(handle, me.program(), Actor.account(me.account()), thread, chosen));
        if (at.isEmpty()) {
            throw new Problem.Invalid(List.of(new Problem.Fault("slot", "provider.fault.gone")));
        }
    }

    /** What is owed from here on: introduced or booked settles it; a call is owed, by the time it was or by a new one. */
    private void clocks(Handle handle, SignedIn me, UUID handoff, String step) {
        switch (step) {
            case "introduced", "booked" -> HandoffClocks.settle(handle, handoff, step.equals("introduced"));
            case "call_back" -> {
                HandoffClocks.callOff(handle, handoff, HandoffClocks.Kind.INTRODUCTION);
                handoffs.owe(handle, me.program(), handoff, callBy(handle, me));
            }
            default -> {}
        }
    }

    private static Instant callBy(Handle handle, SignedIn me) {
        int hours = handle.attach(Programs.class).get(me.program()).policy().handoffHours();
        return handle.createQuery("select handrail.now()")
                .mapTo(Instant.class)
                .one()
                .plus(Duration.ofHours(hours));
    }

    /**
     * Moves an open handoff to a step; closing or cancelling settles it and its task. Whoever was seen to is not asked again whether
     * today is better.
     *
     * @throws Problem.Invalid when it is no step
     */
    public void move(Handle handle, SignedIn me, UUID thread, UUID handoff, String step) {
        if (!STEPS.contains(step)) {
            throw new Problem.Invalid(List.of(new Problem.Fault("status", "fault.choose")));
        }
        boolean givesBack = GIVES_BACK.contains(step);
        boolean ends = LAST.contains(step);
        int moved = handle.createUpdate("""
                        update warm_handoff set status = :step, ask_again_at = null, put_off_at = null,
                            slot_id = case when :givesBack then null else slot_id end,
                            settled_at = case when :ends then handrail.now() end, settled_by = case when :ends then cast(:by as uuid) end
                        where id = :id and conversation_id = :thread and settled_at is null
                        """)
                .bind("step", step)
                .bind("givesBack", givesBack)
                .bind("ends", ends)
                .bind("by", me.account().value().toString())
                .bind("id", handoff)
                .bind("thread", thread)
                .execute();
        if (moved == 0) {
            return;
        }
        if (givesBack) {
            handoffs.free(handle, handoff, null);
        }
        clocks(handle, me, handoff, step);
        audit.record(handle, me.program(), Actor.account(me.account()), "handoff." + step, "warm_handoff", handoff);
        if (ends) {
            tasks.settle(handle, me.program(), TaskKind.WARM_HANDOFF, handoff, me.account(), step);
        }
    }
}
