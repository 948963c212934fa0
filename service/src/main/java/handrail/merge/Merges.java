package handrail.merge;

import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.CoachAccess;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.assignment.Assignments;
import handrail.conversation.Conversations;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.followup.FollowUps;
import handrail.messaging.Cancelled;
import handrail.phone.PhoneNumber;
import handrail.program.Program;
import handrail.web.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Makes one person of two entries, and two of one again (rule D2). Both histories stay as they were written and are read together. Only
 * a person joins, never across programs, and never where both have something under way that excludes the other.
 */
public final class Merges {

    private final Ids ids;
    private final NameKeys keys;
    private final Conversations conversations;
    private final Duplicates duplicates;
    private final Cancelled cancelled;
    private final Resumed resumed;
    private final Audit audit;

    /** Over all that is under way for somebody. */
    public Merges(
            Ids ids,
            Sealing sealing,
            Conversations conversations,
            Duplicates duplicates,
            Cancelled cancelled,
            Resumed resumed,
            Audit audit) {
        this.ids = ids;
        this.keys = new NameKeys(sealing);
        this.conversations = conversations;
        this.duplicates = duplicates;
        this.cancelled = cancelled;
        this.resumed = resumed;
        this.audit = audit;
    }

    /** Whether two entries could become one now, and which would go on; empty when there are no such two for this reader. */
    public Optional<MergeRule.Decision> weigh(Handle handle, SignedIn me, UUID one, UUID other) {
        CoachAccess.require(handle, me, one);
        CoachAccess.require(handle, me, other);
        return Sides.of(handle, one).flatMap(side -> Sides.of(handle, other).map(with -> MergeRule.of(side, with)));
    }

    /**
     * Makes one of them. Two that are one already stay so, and nothing changes.
     *
     * @return the client who goes on
     * @throws Problem.Invalid with everything that stands against it; nothing is changed then
     */
    public UUID join(Handle handle, SignedIn me, Program program, UUID one, UUID other) {
        Assignments.oneAtATime(handle, program.id());
        Optional<UUID> already = already(handle, one, other);
        if (already.isPresent()) {
            return already.get();
        }
        turns(handle, one, other);
        MergeRule.Decision decision =
                weigh(handle, me, one, other).orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
        if (!decision.allowed()) {
            throw new Problem.Invalid(decision.conflicts().stream()
                    .map(conflict -> new Problem.Fault("join", conflict.key()))
                    .toList());
        }
        UUID kept = decision.kept().client();
        UUID gone = decision.gone().client();
        UUID merge = row(handle, me, kept, gone, null);
        cancelled.everything(handle, program.id(), gone, "merged");
        FollowUps.joined(handle, gone);
        Moves.Between between = between(handle, me, merge, kept, gone, null, program);
        Moves.there(handle, program.id(), between);
        resumed.handOver(handle, me, program, between);
        duplicates.joined(handle, me, one, other, true);
        duplicates.follow(handle, me, kept, gone);
        told(handle, me, "client.merge", kept, gone);
        return kept;
    }

    /**
     * Takes it back: each goes on as they were, with what came since staying where it came. Doing so twice changes nothing more.
     *
     * @throws Problem.Invalid while something was joined to the same client later
     */
    public Optional<Merge> undo(Handle handle, SignedIn me, Program program, UUID id) {
        Assignments.oneAtATime(handle, program.id());
        Optional<Merge> found = Merge.find(handle, id);
        found.ifPresent(merge -> {
            CoachAccess.require(handle, me, merge.keptId());
            if (merge.undoneAt() != null) {
                return;
            }
            if (merge.covered(handle)) {
                throw new Problem.Invalid(List.of(new Problem.Fault("undo", "merge.fault.covered")));
            }
            apart(handle, me, program, merge);
        });
        return found;
    }

    private void apart(Handle handle, SignedIn me, Program program, Merge merge) {
        turns(handle, merge.keptId(), merge.keptId());
        handle.execute(
                "update client_merge set undone_at = handrail.now(), undone_by = ? where id = ?",
                me.account().value(),
                merge.id());
        Moves.Between between =
                between(handle, me, merge.id(), merge.keptId(), merge.goneId(), merge.contactId(), program);
        resumed.giveBack(handle, me, program, merge);
        Moves.back(handle, between);
        if (merge.goneId() != null) {
            resumed.goOn(handle, me, program, merge);
            duplicates.joined(handle, me, merge.keptId(), merge.goneId(), false);
        }
        told(handle, me, "client.merge-undo", merge.keptId(), Objects.requireNonNullElse(merge.goneId(), merge.id()));
    }

    /** Texts of either's phones wait until it is decided whose they are. */
    private void turns(Handle handle, UUID one, UUID other) {
        Set<String> phones = new TreeSet<>(keys.phones(handle, one));
        phones.addAll(keys.phones(handle, other));
        phones.forEach(phone -> conversations.oneAtATime(handle, PhoneNumber.parse(phone)));
    }

    private static Optional<UUID> already(Handle handle, UUID one, UUID other) {
        return handle.createQuery("""
                        select kept_id from client_merge
                        where undone_at is null and kept_id in (:one, :other) and gone_id in (:one, :other)
                        """)
                .bind("one", one)
                .bind("other", other)
                .mapTo(UUID.class)
                .findFirst();
    }

    UUID row(Handle handle, SignedIn me, UUID kept, @Nullable UUID gone, @Nullable UUID contact) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into client_merge (id, program_id, kept_id, gone_id, contact_id, merged_at, merged_by,
                            episode_id, overdose_on, target_at, breach_at, reached_at)
                        select :id, :program, :kept, :gone, :contact, handrail.now(), :by,
                            e.id, e.overdose_on, e.target_at, e.breach_at, e.reached_at
                        from (select) one left join episode_of_care e on e.client_id = :kept and e.status <> 'finished'
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("kept", kept)
                .bindByType("gone", gone, UUID.class)
                .bindByType("contact", contact, UUID.class)
                .bind("by", me.account())
                .execute();
        return id;
    }

    Moves.Between between(
            Handle handle,
            SignedIn me,
            UUID merge,
            UUID kept,
            @Nullable UUID gone,
            @Nullable UUID contact,
            Program program) {
        UUID goneThread = handle.createQuery(
                        "select id from conversation where client_id = :gone or contact_id = :contact for update")
                .bindByType("gone", gone, UUID.class)
                .bindByType("contact", contact, UUID.class)
                .mapTo(UUID.class)
                .findFirst()
                .orElse(null);
        UUID ended = handle.createQuery(
                        "select id from episode_of_care where client_id = :gone and status <> 'finished'")
                .bindByType("gone", gone, UUID.class)
                .mapTo(UUID.class)
                .findFirst()
                .orElse(null);
        UUID keptThread = goneThread == null ? null : conversations.threadOfClient(handle, program.id(), kept);
        return new Moves.Between(
                merge,
                kept,
                gone,
                contact,
                keptThread,
                goneThread,
                ended,
                me.account().value());
    }

    private void told(Handle handle, SignedIn me, String action, UUID kept, UUID gone) {
        audit.record(handle, me.program(), Actor.account(me.account()), action, "client", kept, List.of(gone), null);
        Changes.note(handle, me.program(), "today", kept);
        conversations.changed(handle, me.program(), kept);
    }
}
