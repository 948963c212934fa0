package handrail.policy;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Ids;
import handrail.program.Policy;
import handrail.program.Program;
import handrail.program.Programs;
import handrail.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A program's policy, changed in two steps: a draft that anybody may look at with whom it touches, and its publishing. Nothing of a draft
 * counts before that; what was asked or sent stays as it was, what waits is put where the new version has it.
 */
public final class Policies {

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    /** With ids for versions, names to open, and the audit. */
    public Policies(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /**
     * A version as people see it.
     *
     * @param by who made it
     * @param at when it was published, or made while it is a draft
     */
    public record Version(
            int number, String by, Instant at, @Nullable Integer touched, Policy policy) {}

    /** The draft; empty for none. */
    Optional<Version> draft(Handle handle) {
        return handle.attach(VersionRows.class).draft().map(this::seen);
    }

    /** What counted, the newest first. */
    List<Version> history(Handle handle) {
        return handle.attach(VersionRows.class).published().stream()
                .map(this::seen)
                .toList();
    }

    private Version seen(VersionRows.Version row) {
        return new Version(
                row.number(),
                sealing.open("account", "name", new AccountId(row.madeBy()), row.name()),
                row.publishedAt() == null ? row.madeAt() : row.publishedAt(),
                row.touched(),
                row.policy());
    }

    /**
     * Keeps what was typed as the draft; nothing counts yet.
     *
     * @throws Problem.Invalid with every fault at once
     */
    void propose(Handle handle, SignedIn me, Map<String, String> typed) {
        Program program = handle.attach(Programs.class).get(me.program());
        propose(handle, me, program, PolicyForm.read(typed, program.policy()));
    }

    /**
     * Takes an earlier version up again, as a draft.
     *
     * @throws Problem.Invalid when it would not be accepted today: nothing is changed then
     */
    void bringBack(Handle handle, SignedIn me, int number) {
        propose(handle, me, handle.attach(Programs.class).get(me.program()), earlier(handle, number));
    }

    /** What counted as this version. */
    Policy earlier(Handle handle, int number) {
        return handle.attach(VersionRows.class).published().stream()
                .filter(version -> version.number() == number)
                .map(VersionRows.Version::policy)
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("policy.no-version"));
    }

    private void propose(Handle handle, SignedIn me, Program program, Policy policy) {
        PolicyForm.check(policy);
        VersionRows rows = handle.attach(VersionRows.class);
        int counts = rows.counts();
        if (!rows.any()) {
            rows.add(ids.next(), me.program(), "published", 0, program.policy(), me.account());
        }
        if (rows.change(policy, counts, me.account()) == 0) {
            rows.add(ids.next(), me.program(), "draft", counts, policy, me.account());
        }
        record(handle, me, "policy.draft");
    }

    /** The draft is not wanted. */
    void discard(Handle handle, SignedIn me) {
        if (handle.attach(VersionRows.class).discard() > 0) {
            record(handle, me, "policy.discard");
        }
    }

    /**
     * The draft counts from now on.
     *
     * @throws Problem.Conflict when another version was published since the draft was made: look again
     * @throws Problem.NotFound when there is no draft
     * @throws Problem.Invalid when it would not be accepted today: it stays a draft
     */
    void publish(Handle handle, SignedIn me, Instant now) {
        VersionRows rows = handle.attach(VersionRows.class);
        int counts = rows.counts();
        VersionRows.Version draft = rows.draft().orElseThrow(() -> new Problem.NotFound("policy.no-draft"));
        if (draft.basedOn() != counts) {
            throw new Problem.Conflict("policy.overtaken");
        }
        PolicyForm.check(draft.policy());
        Program program = handle.attach(Programs.class).get(me.program());
        int moved = Touched.by(handle, program, draft.policy(), now).moved();
        if (rows.publish(draft.id(), moved) > 0) {
            record(handle, me, "policy.publish");
        }
    }

    private void record(Handle handle, SignedIn me, String action) {
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                action,
                "program",
                me.program().value());
    }
}
