package handrail.caseload;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.ProgramId;
import handrail.database.Sealed;
import handrail.messaging.OutgoingPicture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The texts that coaches wrote for later, sealed until they go. Every step is one of {@link LaterStep}, and is taken once. */
public final class LaterTexts {

    /** How many may wait in one thread. */
    static final int MOST = 10;

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    /** With ids for new rows, and what seals their words. */
    public LaterTexts(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** Those of a thread, and of what was joined to it, that wait for their time or for a decision; the next to go first. */
    List<LaterText> open(Handle handle, UUID thread) {
        return handle.createQuery("""
                        select l.id, l.conversation_id, l.account_id, l.body, l.picture_kind, l.why, l.zone, l.planned_at, l.send_at, l.state, l.outcome,
                            s.first_name
                        from later_text l left join staff s on s.account_id = l.account_id
                        where l.conversation_id = any((select handrail.joined_threads(:thread))::uuid[]) and l.state in ('waiting', 'held')
                        order by l.send_at, l.id
                        """)
                .bind("thread", thread)
                .map((row, context) -> text(row))
                .list();
    }

    /** Those whose time has come, the oldest first. */
    List<UUID> due(Handle handle, int most) {
        return handle.createQuery("""
                        select id from later_text where state = 'waiting' and send_at <= handrail.now() order by send_at, id limit :most
                        """).bind("most", most).mapTo(UUID.class).list();
    }

    /** One whose time has come, claimed until the transaction ends; empty when somebody else was faster. */
    Optional<LaterText> claim(Handle handle, UUID later) {
        return handle.createQuery("""
                        select l.id, l.conversation_id, l.account_id, l.body, l.picture_kind, l.why, l.zone, l.planned_at, l.send_at, l.state, l.outcome,
                            s.first_name
                        from later_text l left join staff s on s.account_id = l.account_id
                        where l.id = :later and l.state = 'waiting' and l.send_at <= handrail.now() for update of l skip locked
                        """)
                .bind("later", later)
                .map((row, context) -> text(row))
                .findOne();
    }

    /** Keeps one for its time. */
    void plan(
            Handle handle,
            SignedIn me,
            UUID thread,
            String body,
            @Nullable OutgoingPicture picture,
            @Nullable String why,
            String zone,
            Instant at) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into later_text
                            (id, program_id, conversation_id, account_id, body, picture, picture_kind, why, zone, planned_at, send_at, state)
                        values
                            (:id, :program, :thread, :me, :body, cast(:picture as bytea), :kind, :why, :zone, handrail.now(), :at, :state)
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("thread", thread)
                .bind("me", me.account())
                .bind("body", sealing.seal("later_text", "body", id, body))
                .bind(
                        "picture",
                        picture == null ? null : sealing.sealBytes("later_text", "picture", id, picture.content()))
                .bind("kind", picture == null ? null : picture.kind().type())
                .bind("why", why)
                .bind("zone", zone)
                .bind("at", at)
                .bind("state", LaterStep.PLAN.to().word())
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), LaterStep.PLAN.audited(), "later_text", id);
        Changes.note(handle, me.program(), "thread", thread);
    }

    /** The picture that goes along with a text of this thread; empty for none, and once it went or was let go. */
    Optional<OutgoingPicture> picture(Handle handle, UUID thread, UUID later) {
        return handle.createQuery("""
                        select id, picture from later_text where id = :later and picture is not null
                            and conversation_id = any((select handrail.joined_threads(:thread))::uuid[])
                        """)
                .bind("later", later)
                .bind("thread", thread)
                .map((row, context) ->
                        sealing.openBytes("later_text", "picture", later, new Sealed(row.getBytes("picture"))))
                .findOne()
                .flatMap(OutgoingPicture::of);
    }

    /** A person's step: the text of this thread as it was, when the step could still be taken. */
    Optional<LaterText> step(Handle handle, SignedIn me, UUID thread, UUID later, LaterStep step) {
        Optional<LaterText> text = open(handle, thread).stream()
                .filter(one -> one.later().equals(later))
                .findFirst();
        return text.filter(one -> take(handle, me.program(), one, step, null, me.account()));
    }

    /** Takes a step; false when it had gone already. */
    boolean take(
            Handle handle,
            ProgramId program,
            LaterText text,
            LaterStep step,
            @Nullable String outcome,
            @Nullable AccountId by) {
        int taken = handle.createUpdate("""
                        update later_text set state = :to, body = case when :to = 'held' then body end,
                            picture = case when :to = 'held' then picture end, picture_kind = case when :to = 'held' then picture_kind end,
                            outcome = coalesce(:outcome, outcome),
                            settled_at = handrail.now(), settled_by = :by
                        where id = :id and state = any(:from)
                        """)
                .bind("id", text.later())
                .bind("to", step.to().word())
                .bindArray("from", String.class, step.beginWords())
                .bind("outcome", outcome)
                .bind("by", by)
                .execute();
        if (taken > 0) {
            Actor actor = by == null ? Actor.job() : Actor.account(by);
            audit.record(handle, program, actor, step.audited(), "later_text", text.later());
            Changes.note(handle, program, "thread", text.thread());
        }
        return taken > 0;
    }

    /** It waits for a later hour. */
    void postpone(Handle handle, ProgramId program, LaterText text, Instant at, String why) {
        handle.createUpdate("update later_text set send_at = :at, outcome = :why where id = :id and state = 'waiting'")
                .bind("id", text.later())
                .bind("at", at)
                .bind("why", why)
                .execute();
        Changes.note(handle, program, "thread", text.thread());
    }

    private LaterText text(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        AccountId by = new AccountId(row.getObject("account_id", UUID.class));
        byte[] name = row.getBytes("first_name");
        return new LaterText(
                id,
                row.getObject("conversation_id", UUID.class),
                by,
                name == null ? "" : sealing.open("staff", "first_name", by, new Sealed(name)),
                sealing.open("later_text", "body", id, new Sealed(row.getBytes("body"))),
                row.getString("picture_kind") != null,
                row.getString("why"),
                row.getString("zone"),
                row.getTimestamp("planned_at").toInstant(),
                row.getTimestamp("send_at").toInstant(),
                LaterStep.State.of(row.getString("state")),
                row.getString("outcome"));
    }
}
