package handrail.rebalance;

import handrail.access.AccountId;
import handrail.access.Actor;
import handrail.access.Audit;
import handrail.access.SignedIn;
import handrail.assignment.Candidates;
import handrail.database.Ids;
import handrail.program.Program;
import handrail.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Plans as they are kept: made, looked at, changed line by line until somebody approves. */
public final class Plans {

    private final Ids ids;
    private final Audit audit;

    /** With ids for new rows and the audit for every change. */
    public Plans(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * A plan.
     *
     * @param id its row
     * @param leaving coaches who have nobody in it
     * @param madeAt when
     * @param approvedAt when it was applied; null while it is a proposal
     * @param undoneAt when it was taken back; null when it was not
     */
    public record Plan(
            UUID id,
            List<UUID> leaving,
            Instant madeAt,
            @Nullable Instant approvedAt,
            @Nullable Instant undoneAt) {}

    /**
     * One line of it.
     *
     * @param id its row
     * @param client who
     * @param episode theirs
     * @param from the coach they had; null for nobody
     * @param to the coach they get; null when there is none for them
     * @param why reason codes
     * @param state proposed, dropped, applied, skipped or undone
     * @param ended the assignment that ended when it was applied
     * @param begun the one that began
     */
    public record Line(
            UUID id,
            UUID client,
            UUID episode,
            @Nullable AccountId from,
            @Nullable AccountId to,
            List<String> why,
            String state,
            @Nullable UUID ended,
            @Nullable UUID begun) {}

    /** Makes one: the best plan for everybody as things are now. */
    public UUID make(Handle handle, SignedIn me, Program program, Set<AccountId> leaving, Instant now) {
        List<Planner.Move> moves = new Planner(
                        Candidates.all(handle, program, now),
                        Candidates.everybody(handle),
                        program.policy().match(),
                        leaving)
                .plan();
        UUID plan = ids.next();
        handle.createUpdate("""
                        insert into rebalance (id, program_id, leaving, made_by, made_at)
                        values (:id, :program, :leaving, :by, handrail.now())
                        """)
                .bind("id", plan)
                .bind("program", program.id())
                .bindArray(
                        "leaving",
                        UUID.class,
                        leaving.stream().map(AccountId::value).toList())
                .bind("by", me.account())
                .execute();
        moves.forEach(move -> line(handle, program, plan, move));
        audit.record(
                handle,
                me.program(),
                Actor.account(me.account()),
                "rebalance.propose",
                "rebalance",
                plan,
                moves.stream().map(move -> move.client().client()).toList(),
                null);
        return plan;
    }

    private void line(Handle handle, Program program, UUID plan, Planner.Move move) {
        AccountId from = move.client().coach();
        AccountId to = move.to();
        String why = move.why().stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(",", "[", "]"));
        handle.createUpdate("""
                        insert into rebalance_move (id, program_id, plan_id, client_id, episode_id, from_id, to_id, why, state)
                        values (:id, :program, :plan, :client, :episode, cast(:from as uuid), cast(:to as uuid), cast(:why as jsonb),
                            case when cast(:to as uuid) is null then 'skipped' else 'proposed' end)
                        """)
                .bind("id", ids.next())
                .bind("program", program.id())
                .bind("plan", plan)
                .bind("client", move.client().client())
                .bind("episode", move.client().episode())
                .bind("from", from)
                .bind("to", to)
                .bind("why", why)
                .execute();
    }

    /** The newest, first. */
    List<Plan> newest(Handle handle, int most) {
        return handle.createQuery("""
                        select id, leaving, made_at, approved_at, undone_at from rebalance order by id desc limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> plan(row))
                .list();
    }

    /** One, held for this transaction; throws {@link Problem.NotFound} when there is none. */
    Plan hold(Handle handle, UUID plan) {
        return handle.createQuery("""
                        select id, leaving, made_at, approved_at, undone_at from rebalance where id = :plan for update
                        """)
                .bind("plan", plan)
                .map((row, context) -> plan(row))
                .findOne()
                .orElseThrow(() -> new Problem.NotFound("problem.404"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                List.of((UUID[]) row.getArray("leaving").getArray()),
                row.getTimestamp("made_at").toInstant(),
                at(row, "approved_at"),
                at(row, "undone_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Its lines. */
    List<Line> lines(Handle handle, UUID plan) {
        return handle.createQuery("""
                        select id, client_id, episode_id, from_id, to_id, state, ended_id, begun_id,
                            array(select jsonb_array_elements_text(why)) as why
                        from rebalance_move where plan_id = :plan order by from_id nulls first, id
                        """)
                .bind("plan", plan)
                .map((row, context) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("client_id", UUID.class),
                        row.getObject("episode_id", UUID.class),
                        account(row, "from_id"),
                        account(row, "to_id"),
                        List.of((String[]) row.getArray("why").getArray()),
                        row.getString("state"),
                        row.getObject("ended_id", UUID.class),
                        row.getObject("begun_id", UUID.class)))
                .list();
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    /** One line goes to somebody else, or is left out; only while the plan is a proposal. */
    void change(Handle handle, SignedIn me, Plan plan, UUID move, Optional<AccountId> to) {
        if (plan.approvedAt() != null) {
            throw new Problem.Conflict("problem.plan-applied");
        }
        int changed = handle.createUpdate("""
                        update rebalance_move set to_id = coalesce(cast(:to as uuid), to_id),
                            state = case when cast(:to as uuid) is null then 'dropped' else 'proposed' end,
                            why = case when coalesce(cast(:to as uuid), to_id) is not distinct from to_id then why else '["chosen"]'::jsonb end
                        where id = :move and plan_id = :plan
                        """)
                .bind("to", to.orElse(null))
                .bind("move", move)
                .bind("plan", plan.id())
                .execute();
        if (changed > 0) {
            audit.record(handle, me.program(), Actor.account(me.account()), "rebalance.change", "rebalance_move", move);
        }
    }

    /** What became of a line. */
    void settle(Handle handle, UUID move, String state, @Nullable UUID ended, @Nullable UUID begun) {
        handle.createUpdate("""
                        update rebalance_move set state = :state, ended_id = coalesce(cast(:ended as uuid), ended_id),
                            begun_id = coalesce(cast(:begun as uuid), begun_id)
                        where id = :move
                        """)
                .bind("state", state)
                .bind("ended", ended)
                .bind("begun", begun)
                .bind("move", move)
                .execute();
    }
}
