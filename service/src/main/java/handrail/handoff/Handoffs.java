package handrail.handoff;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.bot.Effect.Tier;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.task.TaskKind;
import handrail.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Warm handoffs that clients asked for. One at a time is open for a thread. */
public final class Handoffs {

    /** A client who wants to be introduced now holds the phone and waits. */
    public static final Duration INTRODUCED_WITHIN = Duration.ofMinutes(10);

    private final Ids ids;
    private final Tasks tasks;
    private final Audit audit;
    private final HandoffClocks clocks;

    /** With ids for new rows, the tasks whose time changes, and the audit for every change. */
    public Handoffs(Ids ids, Tasks tasks, Audit audit) {
        this.ids = ids;
        this.tasks = tasks;
        this.audit = audit;
        this.clocks = new HandoffClocks(ids);
    }

    /** Opens a handoff and returns its id; empty if one is open already. */
    public Optional<UUID> request(
            Handle handle, ProgramId program, UUID conversation, @Nullable UUID client, Instant dueAt) {
        UUID id = ids.next();
        int added = handle.createUpdate("""
                        insert into warm_handoff (id, program_id, conversation_id, client_id, status, requested_at, due_at)
                        values (:id, :program, :conversation, :client, 'requested', handrail.now(), :dueAt)
                        on conflict (conversation_id) where settled_at is null do nothing
                        """)
                .bind("id", id)
                .bind("program", program)
                .bind("conversation", conversation)
                .bind("client", client)
                .bind("dueAt", dueAt)
                .execute();
        if (added == 0) {
            return Optional.empty();
        }
        var unused = clocks.start(handle, program, id, HandoffClocks.Kind.HANDOFF, dueAt);
        audit.record(handle, program, Actor.client(client), "handoff.request", "warm_handoff", id);
        return Optional.of(id);
    }

    /**
     * Books a slot for the thread's open handoff, in place of one it had, and makes its task due by then; returns the time, empty if it
     * is taken or there is no open handoff. Of two that try at once one gets it.
     */
    public Optional<Instant> book(Handle handle, ProgramId program, Actor actor, UUID conversation, UUID slot) {
        Optional<UUID> handoff = open(handle, conversation);
        if (handoff.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> time = handle.createQuery("""
                        update slot set status = 'booked', handoff_id = :handoff
                        where id = :slot and status = 'open' and starts_at > handrail.now()
                        returning starts_at
                        """)
                .bind("handoff", handoff.get())
                .bind("slot", slot)
                .mapTo(Instant.class)
                .findOne();
        if (time.isPresent()) {
            free(handle, handoff.get(), slot);
            step(handle, handoff.get(), "booked", "booking", slot);
            HandoffClocks.settle(handle, handoff.get(), false);
            tasks.due(handle, program, TaskKind.WARM_HANDOFF, handoff.get(), time.get());
            audit.record(handle, program, actor, "handoff.book", "warm_handoff", handoff.get());
        }
        return time;
    }

    /**
     * The client chose to be introduced now, which is due at once, or to be called.
     *
     * @param callBy until when they are called, unless that is owed already
     */
    public void arrange(
            Handle handle,
            ProgramId program,
            UUID conversation,
            @Nullable UUID client,
            Tier tier,
            Instant now,
            Instant callBy) {
        open(handle, conversation).ifPresent(id -> {
            free(handle, id, null);
            String status = tier == Tier.CALL_BACK ? "call_back" : "requested";
            step(handle, id, status, tier.name().toLowerCase(Locale.ROOT), null);
            if (tier == Tier.INTRODUCTION) {
                introduceBy(handle, program, id, now.plus(INTRODUCED_WITHIN));
            } else {
                HandoffClocks.callOff(handle, id, HandoffClocks.Kind.INTRODUCTION);
                owe(handle, program, id, callBy);
            }
            audit.record(handle, program, Actor.client(client), "handoff.arrange", "warm_handoff", id);
        });
    }

    /** Who asked for it twice waits since the first time. */
    private void introduceBy(Handle handle, ProgramId program, UUID handoff, Instant dueAt) {
        if (clocks.start(handle, program, handoff, HandoffClocks.Kind.INTRODUCTION, dueAt)) {
            tasks.due(handle, program, TaskKind.WARM_HANDOFF, handoff, dueAt);
        }
    }

    /** Somebody is to act on an open handoff by this time, unless that is owed already. */
    void owe(Handle handle, ProgramId program, UUID handoff, Instant dueAt) {
        if (clocks.start(handle, program, handoff, HandoffClocks.Kind.HANDOFF, dueAt)) {
            tasks.due(handle, program, TaskKind.WARM_HANDOFF, handoff, dueAt);
        }
    }

    /** "Not today": it stays open, owes nothing, and is asked about once more at this time, if at all. */
    public void putOff(
            Handle handle, ProgramId program, UUID conversation, @Nullable UUID client, @Nullable Instant askAgainAt) {
        int put = handle.createUpdate("""
                        update warm_handoff set ask_again_at = :at, put_off_at = handrail.now()
                        where conversation_id = :conversation and settled_at is null
                        """)
                .bind("at", askAgainAt)
                .bind("conversation", conversation)
                .execute();
        if (put > 0) {
            open(handle, conversation).ifPresent(id -> {
                for (HandoffClocks.Kind kind : HandoffClocks.Kind.values()) {
                    HandoffClocks.callOff(handle, id, kind);
                }
                if (askAgainAt != null) {
                    tasks.due(handle, program, TaskKind.WARM_HANDOFF, id, askAgainAt);
                }
            });
            audit.record(handle, program, Actor.client(client), "handoff.put-off", "conversation", conversation);
        }
    }

    /** Gives back the times a handoff had booked, but for this one. */
    void free(Handle handle, UUID handoff, @Nullable UUID butFor) {
        handle.createUpdate("""
                        update slot set status = 'open', handoff_id = null, confirmed_at = null
                        where handoff_id = :handoff and id is distinct from :kept
                        """).bind("handoff", handoff).bind("kept", butFor).execute();
    }

    /** The handoff of a thread that is open. */
    Optional<UUID> open(Handle handle, UUID conversation) {
        return handle.createQuery("select id from warm_handoff where conversation_id = :id and settled_at is null")
                .bind("id", conversation)
                .mapTo(UUID.class)
                .findOne();
    }

    private static void step(Handle handle, UUID handoff, String status, String tier, @Nullable UUID slot) {
        handle.createUpdate("""
                        update warm_handoff set status = :status, tier = :tier, slot_id = :slot, ask_again_at = null, put_off_at = null,
                            provider_id = coalesce((select provider_id from slot where id = :slot), provider_id)
                        where id = :id
                        """)
                .bind("status", status)
                .bind("tier", tier)
                .bind("slot", slot)
                .bind("id", handoff)
                .execute();
    }
}
