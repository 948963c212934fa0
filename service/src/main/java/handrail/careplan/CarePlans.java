package handrail.careplan;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.Sealing;
import handrail.access.SignedIn;
import handrail.database.Changes;
import handrail.database.Ids;
import handrail.database.Sealed;
import handrail.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The care plans, sealed. A sentence is never changed: it ends, and another is written, so that what was agreed when can be read later. Of
 * small steps one at most is open; the next takes the place of the one before.
 */
public final class CarePlans {

    /** How long a sentence may be. */
    public static final int LONGEST = 500;

    /** How many sentences of a client may be open at once. */
    static final int MOST = 100;

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    /** With ids for new rows, what seals their words, and the audit. */
    public CarePlans(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /** What holds for a client, and was written under any entry of theirs; the newest first. */
    public List<PlanLine> open(Handle handle, UUID client) {
        return handle.createQuery("""
                        select l.id, l.kind, l.words, l.written_at, l.written_by, s.first_name from plan_line l
                        left join staff s on s.account_id = l.written_by
                        where l.client_id = any((select handrail.one_person(:client))::uuid[]) and l.ended_at is null
                        order by l.id desc
                        """)
                .bind("client", client)
                .map((row, context) -> line(row))
                .list();
    }

    private PlanLine line(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] name = row.getBytes("first_name");
        AccountId by = new AccountId(row.getObject("written_by", UUID.class));
        return new PlanLine(
                id,
                PlanKind.of(row.getString("kind")).orElseThrow(),
                sealing.open("plan_line", "words", id, new Sealed(row.getBytes("words"))),
                row.getTimestamp("written_at").toInstant(),
                name == null ? "" : sealing.open("staff", "first_name", by, new Sealed(name)));
    }

    /**
     * One sentence more; the same again while it holds changes nothing.
     *
     * @throws Problem.Invalid when nothing was written, or too much
     */
    public void add(Handle handle, SignedIn me, UUID client, PlanKind kind, String sentence) {
        if (sentence.isEmpty() || sentence.length() > LONGEST) {
            throw wrong(sentence.isEmpty() ? "plan.fault.empty" : "fault.long.500");
        }
        oneAtATime(handle, client);
        List<PlanLine> open = open(handle, client);
        if (open.stream().anyMatch(line -> line.kind() == kind && line.words().equals(sentence))) {
            return;
        }
        if (open.size() >= MOST) {
            throw wrong("plan.fault.many");
        }
        if (kind == PlanKind.STEP) {
            open.stream()
                    .filter(line -> line.kind() == kind)
                    .forEach(line -> end(handle, me, client, line.id(), PlanEnd.REPLACED));
        }
        insert(handle, me, client, kind, sentence);
    }

    /** Two people who write at the same moment write one after the other: there is one small step. */
    private static void oneAtATime(Handle handle, UUID client) {
        UUID unused = handle.createQuery("select id from client where id = :client for update")
                .bind("client", client)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new Problem.NotFound("problem.not-yours"));
    }

    private void insert(Handle handle, SignedIn me, UUID client, PlanKind kind, String sentence) {
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into plan_line (id, program_id, client_id, kind, words, written_at, written_by)
                        values (:id, :program, :client, :kind, :words, handrail.now(), :me)
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("client", client)
                .bind("kind", kind.word())
                .bind("words", sealing.seal("plan_line", "words", id, sentence))
                .bind("me", me.account())
                .execute();
        note(handle, me, client, "plan.add", id, kind.word());
    }

    /** A sentence ends; twice is once. */
    public void end(Handle handle, SignedIn me, UUID client, UUID planLine, PlanEnd how) {
        int ended = handle.createUpdate("""
                        update plan_line set ended_at = handrail.now(), ended_by = :me, ended_how = :how
                        where id = :line and ended_at is null and client_id = any((select handrail.one_person(:client))::uuid[])
                        """)
                .bind("line", planLine)
                .bind("client", client)
                .bind("me", me.account())
                .bind("how", how.word())
                .execute();
        if (ended > 0) {
            note(handle, me, client, "plan.end", planLine, how.word());
        }
    }

    private void note(Handle handle, SignedIn me, UUID client, String action, UUID planLine, String detail) {
        audit.record(
                handle, me.program(), Actor.account(me.account()), action, "client", client, List.of(planLine), detail);
        Changes.note(handle, me.program(), "today", client);
    }

    private static Problem.Invalid wrong(String why) {
        return new Problem.Invalid(List.of(new Problem.Fault("planWords", why)));
    }
}
