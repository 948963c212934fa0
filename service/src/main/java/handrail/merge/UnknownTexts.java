package handrail.merge;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.assignment.Assignments;
import handrail.checkin.Silence;
import handrail.conversation.Conversations;
import handrail.database.Changes;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Somebody texted from a number nobody knows, and turns out to be a client with another number: the thread follows the person (T15). */
public final class UnknownTexts {

    private final NameKeys keys;
    private final Sealing sealing;
    private final UnknownWriters writers;
    private final Merges merges;
    private final Conversations conversations;
    private final Silence silence;
    private final Stops stops;
    private final Audit audit;

    /** Over the merges, and what follows from a sign of life. */
    public UnknownTexts(
            Sealing sealing, Merges merges, Conversations conversations, Silence silence, Stops stops, Audit audit) {
        this.keys = new NameKeys(sealing);
        this.sealing = sealing;
        this.writers = new UnknownWriters(sealing);
        this.merges = merges;
        this.conversations = conversations;
        this.silence = silence;
        this.stops = stops;
        this.audit = audit;
    }

    /**
     * They are this client. What they wrote is read in the client's thread from now on, and texts to the client go to this number.
     *
     * @param moved whether the numbers the client had before are not theirs any more
     * @return the client who goes on
     * @throws Problem.Invalid with everything that stands against it; nothing is changed then
     */
    public UUID are(Handle handle, SignedIn me, Program program, UUID stranger, UUID client, boolean moved) {
        Assignments.oneAtATime(handle, program.id());
        CoachAccess.require(handle, me, client);
        UnknownWriters.Unknown unknown =
                writers.of(handle, stranger).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        if (unknown.client() != null) {
            return unknown.client();
        }
        TreeSet<String> phones = new TreeSet<>(keys.phones(handle, client));
        Optional.ofNullable(unknown.phone()).map(PhoneNumber::e164).ifPresent(phones::add);
        phones.forEach(phone -> conversations.oneAtATime(handle, PhoneNumber.ofCarrier(phone)));
        refuse(handle, stranger, client, unknown);
        UUID merge = merges.row(handle, me, client, null, unknown.contact());
        Moves.Between between = merges.between(handle, me, merge, client, null, unknown.contact(), program);
        Moves.there(handle, program.id(), between);
        stops.spread(handle, program.id(), client);
        if (moved) {
            Ledger.note(handle, program.id(), merge, Ledger.What.PHONE_ENDED, ended(handle, merge, client));
        }
        silence.ends(handle, program.id(), client, Silence.End.TEXT, null);
        AccountId by = me.account();
        audit.record(
                handle,
                program.id(),
                Actor.account(by),
                "contact.is-client",
                "client",
                client,
                List.of(stranger),
                null);
        Changes.note(handle, program.id(), "today", client);
        conversations.changed(handle, program.id(), client);
        return client;
    }

    private void refuse(Handle handle, UUID thread, UUID client, UnknownWriters.Unknown unknown) {
        Side side = Sides.of(handle, client).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        List<Conflict> conflicts = new ArrayList<>();
        if (side.joined()) {
            conflicts.add(Conflict.ALREADY);
        }
        if (side.dead()) {
            conflicts.add(Conflict.DEATH);
        }
        if (side.urgent()
                || open(
                        handle,
                        "select exists (select from page where conversation_id = :thread and acknowledged_at is null)",
                        thread)) {
            conflicts.add(Conflict.URGENT);
        }
        if (side.handoff()
                && open(
                        handle,
                        "select exists (select from warm_handoff where conversation_id = :thread and settled_at is null)",
                        thread)) {
            conflicts.add(Conflict.HANDOFFS);
        }
        if (unknown.phone() != null && others(handle, unknown.phone(), client)) {
            conflicts.add(Conflict.SHARED);
        }
        if (!conflicts.isEmpty()) {
            throw new Problem.Invalid(conflicts.stream()
                    .map(conflict -> new Problem.Fault("join", conflict.key()))
                    .toList());
        }
    }

    private static boolean open(Handle handle, String question, UUID thread) {
        return handle.createQuery(question)
                .bind("thread", thread)
                .mapTo(Boolean.class)
                .one();
    }

    private boolean others(Handle handle, PhoneNumber phone, UUID client) {
        return handle.createQuery("""
                        select exists (
                            select from phone_holder where phone_key = any(:keys) and held_until is null
                                and client_id is not null and client_id <> :client)
                        """)
                .bindArray("keys", byte[].class, sealing.keys("phone", phone.e164()))
                .bind("client", client)
                .mapTo(Boolean.class)
                .one();
    }

    private static List<UUID> ended(Handle handle, UUID merge, UUID client) {
        return handle.createQuery("""
                        update phone_holder set held_until = handrail.now()
                        where client_id = :client and held_until is null and id not in (
                            select row_id from client_merge_row where merge_id = :merge and what = 'phone')
                        returning id
                        """)
                .bind("client", client)
                .bind("merge", merge)
                .mapTo(UUID.class)
                .list();
    }
}
