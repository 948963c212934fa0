package handrail.careplan;

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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The safety plans, sealed. Each version stays; the newest counts, whichever entry of the person it was written under. */
public final class SafetyPlans {

    private final Ids ids;
    private final Sealing sealing;
    private final Audit audit;

    /** With ids for new rows, what seals their words, and the audit. */
    public SafetyPlans(Ids ids, Sealing sealing, Audit audit) {
        this.ids = ids;
        this.sealing = sealing;
        this.audit = audit;
    }

    /**
     * The plan that counts.
     *
     * @param at when it was written
     */
    public record Written(SafetyPlan plan, Instant at) {}

    /** The newest of a client; empty when none was written. */
    public Optional<Written> newest(Handle handle, UUID client) {
        return handle.createQuery("""
                        select * from safety_plan where client_id = any((select handrail.one_person(:client))::uuid[]) order by id desc limit 1
                        """)
                .bind("client", client)
                .map((row, context) -> written(row))
                .findOne();
    }

    private Written written(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SafetyPlan plan = new SafetyPlan(
                row.getString("channel"),
                row.getString("voicemail"),
                row.getString("visits"),
                opened(id, "careful", row),
                opened(id, "signs", row),
                opened(id, "helps", row),
                opened(id, "people", row),
                opened(id, "place", row));
        return new Written(plan, row.getTimestamp("written_at").toInstant());
    }

    /**
     * Another version; the same again changes nothing.
     *
     * @throws Problem.Invalid with all that is wrong
     */
    public void save(Handle handle, SignedIn me, UUID client, SafetyPlan plan) {
        plan.check();
        if (newest(handle, client).map(Written::plan).filter(plan::equals).isPresent()) {
            return;
        }
        UUID id = ids.next();
        handle.createUpdate("""
                        insert into safety_plan
                            (id, program_id, client_id, channel, voicemail, visits, careful, signs, helps, people, place, written_at, written_by)
                        values
                            (:id, :program, :client, :channel, :voicemail, :visits, cast(:careful as bytea), cast(:signs as bytea),
                            cast(:helps as bytea), cast(:people as bytea), cast(:place as bytea), handrail.now(), :me)
                        """)
                .bind("id", id)
                .bind("program", me.program())
                .bind("client", client)
                .bind("channel", plan.channel())
                .bind("voicemail", plan.voicemail())
                .bind("visits", plan.visits())
                .bind("careful", sealed(id, "careful", plan))
                .bind("signs", sealed(id, "signs", plan))
                .bind("helps", sealed(id, "helps", plan))
                .bind("people", sealed(id, "people", plan))
                .bind("place", sealed(id, "place", plan))
                .bind("me", me.account())
                .execute();
        audit.record(handle, me.program(), Actor.account(me.account()), "safety-plan.write", "client", client);
        Changes.note(handle, me.program(), "today", client);
    }

    private String opened(UUID id, String part, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes(part);
        return sealed == null ? "" : sealing.open("safety_plan", part, id, new Sealed(sealed));
    }

    private @Nullable Sealed sealed(UUID id, String part, SafetyPlan plan) {
        String words = plan.part(part);
        return words.isEmpty() ? null : sealing.seal("safety_plan", part, id, words);
    }
}
